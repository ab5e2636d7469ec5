use super::*;

fn read(text: &str) -> Result<Layout, String> {
    let open = |name: &str| match name {
        "logo.png" => Ok(picture(3, 2)),
        "drawing.svg" => Ok(b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".to_vec()),
        _ => Err("there is no such file".to_owned()),
    };
    Layout::from_toml(text.as_bytes(), &open).map_err(|faults| faults.to_string())
}

/// A grey PNG of this size.
fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.add_text_chunk("Author".to_owned(), "Somebody".to_owned()).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![0x80; usize::try_from(width * height).unwrap()]).unwrap();
    writer.finish().unwrap();
    file
}

#[test]
fn an_empty_file_is_the_usual_layout_and_every_part_is_read_and_stored() {
    assert_eq!(read("").unwrap(), Layout::default());
    let layout = read(
        "sections = [\"summary\", \"guide\", \"appendix\"]\npaper = \"Letter\"\naccent = \"#7A1F3D\"\n\
         footer = \"For Robin alone\"\nlogo = \"logo.png\"\nradar = true\n",
    )
    .unwrap();
    assert_eq!(layout.sections.iter().collect::<Vec<_>>(), [Section::Summary, Section::Guide, Section::Appendix]);
    assert_eq!((layout.paper, layout.accent.hex().as_str(), layout.radar), (Paper::Letter, "#7a1f3d", true));
    assert_eq!(layout.footer.as_ref().map(Name::as_str), Some("For Robin alone"));
    assert_eq!(Layout::from_json(&layout.to_json()).as_ref(), Some(&layout));
    assert_eq!(Layout::from_json("{}"), None);
}

#[test]
fn every_fault_of_a_layout_is_told_at_once_with_its_place() {
    let told = read(
        "sections = [\"sumary\", \"cover\", \"index\"]\npaper = \"A5\"\naccent = \"#f5c400\"\nfooter = \"\"\n\
         logo = \"drawing.svg\"\nradar = \"yes\"\ncolour = \"red\"\n",
    );
    insta::assert_snapshot!(told.unwrap_err());
}

#[test]
fn sections_that_make_no_report_are_refused() {
    for (sections, why) in [
        ("\"summary\", \"summary\", \"guide\"", "the section summary is there twice. Name each section once."),
        ("\"summary\", \"cover\", \"guide\"", "the cover does not come first."),
        ("\"cover\", \"summary\"", "the guide is left out"),
        ("\"cover\", \"guide\", \"appendix\"", "no section is left that tells what people said."),
    ] {
        let told = read(&format!("sections = [{sections}]")).unwrap_err();
        assert!(told.contains(why), "{told}");
    }
}

#[test]
fn an_accent_that_cannot_be_read_is_refused_and_a_darker_one_is_named() {
    for good in ["#0b538a", "#000000", "#767676"] {
        assert_eq!(Accent::parse(good).map(Accent::hex).as_deref(), Ok(good));
    }
    for pale in ["#777777", "#ffffff", "#ff0000", "#00ff00"] {
        let Err(InvalidAccent::Pale { darker, .. }) = Accent::parse(pale) else { panic!("{pale} was taken") };
        assert_eq!(Accent::parse(&darker.hex()), Ok(darker), "{pale}");
    }
    for none in ["", "red", "#12345", "#12345g", "#+12345", "0b538a", "#é234"] {
        assert!(matches!(Accent::parse(none), Err(InvalidAccent::NoColour(_))), "{none}");
    }
}

#[test]
fn a_logo_is_kept_as_pixels_alone() {
    let given = [picture(3, 2), b"<script>alert(1)</script>".to_vec()].concat();
    let logo = Logo::read(&given).unwrap();
    let kept = String::from_utf8_lossy(logo.png());
    assert!(!kept.contains("Somebody") && !kept.contains("script"));
    assert_eq!(Logo::read(logo.png()), Ok(logo.clone()), "what is kept can be read again");
}

#[test]
fn what_is_no_usable_logo_is_refused_with_its_reason() {
    assert!(matches!(Logo::read(&picture(MAX_LOGO_SIDE + 1, 1)), Err(InvalidLogo::TooManyPixels { .. })));
    let mut bomb = picture(1, 1);
    // The size in the header, with a checksum that no longer fits or an image that never comes.
    bomb[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    assert!(matches!(Logo::read(&bomb), Err(InvalidLogo::TooManyPixels { .. } | InvalidLogo::Damaged)));
    assert_eq!(Logo::read(&vec![0; MAX_LOGO_BYTES + 1]), Err(InvalidLogo::TooManyBytes(MAX_LOGO_BYTES + 1)));
    assert_eq!(Logo::read(b"GIF89a"), Err(InvalidLogo::OtherKind));
    assert_eq!(Logo::read(b"\n<?xml version='1.0'?><SVG/>"), Err(InvalidLogo::Drawing));
    let whole = picture(40, 40);
    for end in 8..whole.len() - 12 {
        assert_eq!(Logo::read(&whole[..end]), Err(InvalidLogo::Damaged), "{end}");
    }
    assert!(matches!(Logo::read(b"\xff\xd8\xff\xe0 and no more"), Err(InvalidLogo::Damaged)));
}
