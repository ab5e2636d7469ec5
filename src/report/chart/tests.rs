//! No chart draws one text over another, or over the edge of the sheet: with 1 to 12 competencies, names of 2 to 60
//! letters, groups that all agree, and in both directions.

use proptest::prelude::*;

use super::*;

/// A text of a drawing and the room that it takes, in points.
#[derive(Debug)]
struct Drawn {
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let (_, rest) = tag.split_once(&format!(" {name}=\"")).expect("the attribute is there");
    rest.split_once('"').expect("it ends").0
}

fn number(tag: &str, name: &str) -> f64 {
    attribute(tag, name).parse::<f64>().expect("a number") / 10.0
}

/// All texts of a drawing.
fn texts(svg: &str, fonts: &Fonts) -> Vec<Drawn> {
    let drawn = svg.split("<text").skip(1).map(|text| {
        let (tag, rest) = text.split_once('>').expect("the tag ends");
        let text = rest.split_once("</text>").expect("the text ends").0;
        let weight = if tag.contains("font-weight=\"bold\"") { Weight::Bold } else { Weight::Regular };
        let size = number(tag, "font-size");
        let (x, y) = (number(tag, "x"), number(tag, "y"));
        // As wide as in the fonts of some readers.
        let width = fonts.width(text, size, weight) * SLACK;
        let left = match attribute(tag, "text-anchor") {
            "start" => x,
            "middle" => x - width / 2.0,
            "end" => x - width,
            other => panic!("no anchor: {other}"),
        };
        // The height of letters without tails: those may reach into the white space below.
        Drawn { text: text.to_owned(), left, right: left + width, top: y - size * 0.75, bottom: y }
    });
    drawn.filter(|text| !text.text.trim().is_empty()).collect()
}

fn assert_nothing_covered(svg: &str, fonts: &Fonts) {
    let texts = texts(svg, fonts);
    assert!(!texts.is_empty());
    let width: f64 = attribute(svg, "width").parse().expect("a number");
    let height: f64 = attribute(svg, "height").parse().expect("a number");
    for (place, one) in texts.iter().enumerate() {
        let is_within = one.left >= -0.5 && one.right <= width + 0.5 && one.top >= -0.5 && one.bottom <= height + 0.5;
        assert!(is_within, "{one:?} is cut: {width} by {height}");
        for other in texts.iter().skip(place + 1) {
            let is_over = one.left < other.right - 0.3
                && other.left < one.right - 0.3
                && one.top < other.bottom
                && other.top < one.bottom;
            assert!(!is_over, "{one:?} and {other:?}");
        }
    }
}

fn seen(key: &str, label: &str) -> Seen {
    Seen { mark: Mark::of(key, &[key.to_owned()], 0), label: label.to_owned() }
}

fn scale(fonts: &Fonts, highest: i32, is_right_to_left: bool) -> Scale<'_> {
    Scale {
        setting: Setting { fonts, is_right_to_left },
        lowest: 1,
        highest,
        lowest_label: "Not at all".to_owned(),
        highest_label: "To a very great extent".to_owned(),
        cut: 1.0 + f64::from(highest - 1) * 0.625,
        cut_label: "strength from 3.5".to_owned(),
    }
}

fn field() -> Field {
    let corner = |name: &str| (name.to_owned(), INK);
    Field {
        own: seen("self", "Self"),
        others: seen("all_others", "All others"),
        threshold: 0.5,
        band_label: "less than 0.5 apart".to_owned(),
        readings: ["Hidden strengths", "Strengths", "Known development areas", "Blind spots"].map(corner),
    }
}

/// Names of 2 to 60 letters, of many words or of one.
fn name() -> impl Strategy<Value = String> {
    let one = "[A-Z][a-z]{1,59}";
    let many = prop::collection::vec("[a-zA-Z]{2,12}", 1..8)
        .prop_map(|words| words.join(" ").chars().take(60).collect::<String>().trim().to_owned());
    prop_oneof![one, many]
}

/// A competency: its name, and two means on the scale from 1 to 5, of which many are alike.
fn competency() -> impl Strategy<Value = (String, f64, f64)> {
    let mean = || {
        prop_oneof![
            (4_u32..=20).prop_map(|mean| f64::from(mean) / 4.0),
            (100_u32..=500).prop_map(|mean| f64::from(mean) / 100.0)
        ]
    };
    (name(), mean(), mean())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_covered_in_the_field_of_all_competencies(
        competencies in prop::collection::vec(competency(), 1..=12),
        is_right_to_left: bool,
    ) {
        let fonts = Fonts::ours();
        let points: Vec<Point> =
            competencies.into_iter().map(|(name, own, others)| Point { name, own, others, told: String::new() }).collect();
        let scale = scale(&fonts, 5, is_right_to_left);
        for format in [Format::Page, Format::Phone] {
            let svg = quadrants(&points, &field(), &scale, format);
            assert_nothing_covered(&svg, &fonts);
            prop_assert!(svg == quadrants(&points, &field(), &scale, format), "drawn twice, it differs");
        }
    }

    #[test]
    fn nothing_is_covered_in_the_overall_chart(
        competencies in prop::collection::vec(competency(), 1..=12),
        is_right_to_left: bool,
    ) {
        let fonts = Fonts::ours();
        let [own, others, peers] =
            [seen("self", "Self"), seen("all_others", "All others"), seen("peer", "Peers and other raters")];
        let mean = |mark, value: f64| {
            let printed = format!("{value:.2}");
            overview::Mean { mark, value, told: printed.clone(), printed }
        };
        let rows: Vec<OverviewRow> = competencies
            .into_iter()
            .map(|(name, one, other)| OverviewRow {
                name,
                own: Some(mean(own.mark, one)),
                others: Some(mean(others.mark, other)),
                groups: vec![mean(peers.mark, one)],
                gap: Some((parallax_domain::report::GapClass::Over, "+0.50".to_owned())),
            })
            .collect();
        let scale = scale(&fonts, 5, is_right_to_left);
        for format in [Format::Page, Format::Phone] {
            let svg = overview(&rows, &[own.clone(), others.clone(), peers.clone()], &scale, "Gap", format);
            assert_nothing_covered(&svg, &fonts);
        }
    }

    #[test]
    fn nothing_is_covered_in_the_ring_of_spokes(
        competencies in prop::collection::vec(competency(), 3..=12),
        highest in 2_i32..=11,
        is_right_to_left: bool,
    ) {
        let fonts = Fonts::ours();
        let spokes: Vec<Spoke> = competencies
            .into_iter()
            .map(|(name, own, others)| Spoke { name, own: (own > 1.5).then_some(own), others: Some(others) })
            .collect();
        let (own, others) = (seen("self", "Self"), seen("all_others", "All others"));
        let scale = scale(&fonts, highest, is_right_to_left);
        for format in [Format::Page, Format::Phone] {
            let svg = radar(&spokes, (Some(&own), Some(&others)), &scale, format);
            assert_nothing_covered(&svg, &fonts);
            prop_assert!(svg == radar(&spokes, (Some(&own), Some(&others)), &scale, format), "drawn twice, it differs");
        }
    }

    #[test]
    fn nothing_is_covered_in_the_spread_of_answers(
        items in prop::collection::vec((name(), prop::collection::vec(prop::collection::vec(0_u32..40, 11), 1..4)), 1..6),
        options in 2_usize..=11,
        is_right_to_left: bool,
    ) {
        let fonts = Fonts::ours();
        let all = [seen("peer", "Peers"), seen("direct_report", "Direct reports"), seen("all_others", "All others")];
        let items: Vec<Spread> = items
            .into_iter()
            .map(|(text, rows)| Spread {
                text,
                bars: rows
                    .into_iter()
                    .zip(&all)
                    .map(|(counts, seen)| Bar {
                        seen: seen.clone(),
                        told: String::new(),
                        people: format!("n {}", counts.iter().take(options).sum::<u32>()),
                        counts: counts.into_iter().take(options).collect(),
                    })
                    .collect(),
            })
            .collect();
        let labels: Vec<(String, String)> =
            (1..=options).map(|value| (value.to_string(), format!("To the extent {value}"))).collect();
        let bars = items.iter().flat_map(|item| &item.bars);
        let reach = bars.map(|bar| Reach::of(&bar.counts)).fold(Reach::default(), Reach::or);
        let setting = Setting { fonts: &fonts, is_right_to_left };
        let shown = Distribution { setting, items: &items, seen: &all, options: &labels, reach };
        for format in [Format::Page, Format::Phone] {
            let svg = distribution(&shown, format);
            assert_nothing_covered(&svg, &fonts);
            prop_assert!(svg == distribution(&shown, format), "drawn twice, it differs");
        }
    }
}

#[test]
fn a_person_is_a_mark_and_far_too_many_are_none() {
    let fonts = Fonts::ours();
    let setting = Setting { fonts: &fonts, is_right_to_left: false };
    let marks = |people| crowd(setting, seen("self", "Self").mark, people).matches("<circle").count() / 2;
    assert_eq!([0, 1, 12, 60, 121].map(marks), [0, 1, 12, 60, 0]);
}

#[test]
fn marks_that_would_touch_lie_in_lanes_of_their_own() {
    assert_eq!(lanes(&[10.0, 12.0, 30.0, 31.0, 11.0], 8.0), [0, 1, 0, 1, 2]);
}
