//! Where the labels of scattered points go: so that none covers another, a point or the frame, and so that each can only
//! be taken for the label of its own point.

/// A rectangle on the sheet.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// A point on the sheet.
pub(super) type Spot = (f64, f64);

impl Area {
    /// The area of this width and height around a point.
    pub(super) fn around(centre: Spot, (width, height): (f64, f64)) -> Self {
        Self {
            left: centre.0 - width / 2.0,
            top: centre.1 - height / 2.0,
            right: centre.0 + width / 2.0,
            bottom: centre.1 + height / 2.0,
        }
    }

    pub(super) fn centre(&self) -> Spot {
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn is_within(&self, frame: &Self) -> bool {
        self.left >= frame.left && self.right <= frame.right && self.top >= frame.top && self.bottom <= frame.bottom
    }

    /// The point of the area that is nearest.
    pub(super) fn nearest(&self, spot: Spot) -> Spot {
        (spot.0.clamp(self.left, self.right), spot.1.clamp(self.top, self.bottom))
    }

    fn distance(&self, spot: Spot) -> f64 {
        distance(self.nearest(spot), spot)
    }

    /// Whether a line runs through it.
    fn is_crossed_by(&self, (from, to): (Spot, Spot)) -> bool {
        // The part of the line that lies within both strips, cut by one edge after the other.
        let (mut start, mut end) = (0.0_f64, 1.0_f64);
        let edges = [(from.0, to.0 - from.0, self.left, self.right), (from.1, to.1 - from.1, self.top, self.bottom)];
        for (origin, run, low, high) in edges {
            if run.abs() < 1e-9 {
                if origin <= low || origin >= high {
                    return false;
                }
            } else {
                let (one, other) = ((low - origin) / run, (high - origin) / run);
                start = start.max(one.min(other));
                end = end.min(one.max(other));
            }
        }
        start < end
    }
}

fn distance(one: Spot, other: Spot) -> f64 {
    (one.0 - other.0).hypot(one.1 - other.1)
}

/// The distance of a point from a line between two others.
fn distance_from_line(spot: Spot, (from, to): (Spot, Spot)) -> f64 {
    let (run, rise) = (to.0 - from.0, to.1 - from.1);
    let length = run * run + rise * rise;
    let share = if length > 0.0 { ((spot.0 - from.0) * run + (spot.1 - from.1) * rise) / length } else { 0.0 };
    let share = share.clamp(0.0, 1.0);
    distance(spot, (from.0 + run * share, from.1 + rise * share))
}

/// Points in a frame, each of this radius.
pub(super) struct Scatter<'a> {
    pub(super) points: &'a [Spot],
    pub(super) radius: f64,
    pub(super) frame: Area,
    /// Lines that a label had better not stand on.
    pub(super) lines: &'a [(Spot, Spot)],
}

/// White space between a label and everything else.
const CLEAR: f64 = 3.0;
/// How often another place is tried before names give way to numbers.
const TRIES: usize = 4_000;

impl Scatter<'_> {
    /// A place for a label right beside each point; none if not all have one.
    pub(super) fn beside(&self, sizes: &[(f64, f64)]) -> Option<Vec<Area>> {
        let offers: Vec<Vec<Area>> =
            self.points.iter().zip(sizes).map(|(point, size)| self.offers_beside(*point, *size)).collect();
        // Those with the fewest places choose first.
        let mut order: Vec<usize> = (0..offers.len()).collect();
        order.sort_by_key(|place| offers.get(*place).map_or(0, Vec::len));
        let mut taken: Vec<Option<Area>> = vec![None; offers.len()];
        let mut tries = TRIES;
        settle(&order, &offers, &mut taken, &mut tries).then(|| taken.into_iter().flatten().collect())
    }

    fn offers_beside(&self, point: Spot, size: (f64, f64)) -> Vec<Area> {
        let (x, y) = point;
        let (across, down) = (self.radius + CLEAR + size.0 / 2.0, self.radius + CLEAR + size.1 / 2.0);
        let slanted = self.radius * 0.7 + CLEAR * 0.5;
        let (near, low) = (slanted + size.0 / 2.0, slanted + size.1 / 2.0);
        let centres = [
            (x + across, y),
            (x - across, y),
            (x, y - down),
            (x, y + down),
            (x + near, y - low),
            (x + near, y + low),
            (x - near, y - low),
            (x - near, y + low),
        ];
        let areas = centres.into_iter().map(|centre| Area::around(centre, size));
        let mut areas: Vec<Area> = areas.filter(|area| self.is_free(area) && self.belongs(area, point)).collect();
        // Stable: of those that stand on as many lines, the first.
        areas.sort_by_key(|area| self.struck(area));
        areas
    }

    /// A place for a short label near each point, and whether a line has to lead to it. There is always one, unless there
    /// are far more points than a chart can show.
    pub(super) fn around(&self, sizes: &[(f64, f64)]) -> Vec<(Area, bool)> {
        let neighbours = |point: &Spot| self.points.iter().filter(|other| distance(*point, **other) < 40.0).count();
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        order.sort_by_key(|place| std::cmp::Reverse(self.points.get(*place).map_or(0, neighbours)));
        let mut placed: Vec<Option<(Area, bool)>> = vec![None; self.points.len()];
        let mut lines: Vec<(Spot, Spot)> = Vec::new();
        for place in order {
            let (Some(point), Some(size)) = (self.points.get(place), sizes.get(place)) else { continue };
            let areas: Vec<Area> = placed.iter().flatten().map(|(area, _)| *area).collect();
            let found = self.near(*point, *size, &areas, &lines);
            if found.1 {
                lines.push((*point, found.0.nearest(*point)));
            }
            if let Some(slot) = placed.get_mut(place) {
                *slot = Some(found);
            }
        }
        placed.into_iter().flatten().collect()
    }

    fn near(&self, point: Spot, size: (f64, f64), areas: &[Area], lines: &[(Spot, Spot)]) -> (Area, bool) {
        let rings = (0..40).map(|ring| self.radius + 2.5 + 3.0 * f64::from(ring));
        let offers: Vec<Area> = rings
            .flat_map(|far| {
                (0..16).map(move |step| {
                    // The first direction is up and to the right, where the eye looks for a number.
                    let angle = (f64::from(step) / 16.0 + 0.875) * std::f64::consts::TAU;
                    let (run, rise) = (angle.cos(), angle.sin());
                    let reach = far + run.abs() * size.0 / 2.0 + rise.abs() * size.1 / 2.0;
                    Area::around((point.0 + run * reach, point.1 + rise * reach), size)
                })
            })
            .filter(|area| self.is_free(area) && areas.iter().all(|other| !area.overlaps(&padded(other))))
            .collect();
        let is_beside = |area: &Area| area.distance(point) <= self.radius + CLEAR && self.belongs(area, point);
        let is_clear = |area: &&Area| {
            let line = (point, area.nearest(point));
            let is_parted = lines.iter().all(|other| !area.is_crossed_by(*other) && !cross(line, *other));
            is_parted
                && (is_beside(area)
                    || areas.iter().all(|other| !other.is_crossed_by(line))
                        && self.others(point).all(|other| distance_from_line(other, line) > self.radius + 1.0))
        };
        let is_unstruck = |area: &&Area| self.struck(area) == 0 && is_clear(area);
        let found = offers.iter().find(is_unstruck).or_else(|| offers.iter().find(is_clear)).or_else(|| offers.first());
        let found = found.copied();
        let area = found.unwrap_or_else(|| Area::around(point, size));
        (area, !is_beside(&area))
    }

    fn others(&self, point: Spot) -> impl Iterator<Item = Spot> {
        self.points.iter().copied().filter(move |other| *other != point)
    }

    /// Whether it covers no point and stays within the frame.
    fn is_free(&self, area: &Area) -> bool {
        area.is_within(&self.frame) && self.points.iter().all(|point| area.distance(*point) > self.radius + 1.0)
    }

    /// On how many of the lines it stands.
    fn struck(&self, area: &Area) -> usize {
        self.lines.iter().filter(|line| area.is_crossed_by(**line)).count()
    }

    /// Whether no other point is as near as its own.
    fn belongs(&self, area: &Area, point: Spot) -> bool {
        let own = area.distance(point);
        self.others(point).all(|other| area.distance(other) > own + 1.5)
    }
}

fn padded(area: &Area) -> Area {
    let pad = 1.0;
    Area { left: area.left - pad, top: area.top - pad, right: area.right + pad, bottom: area.bottom + pad }
}

fn cross(one: (Spot, Spot), other: (Spot, Spot)) -> bool {
    let side = |(from, to): (Spot, Spot), spot: Spot| {
        (to.0 - from.0) * (spot.1 - from.1) - (to.1 - from.1) * (spot.0 - from.0)
    };
    side(one, other.0) * side(one, other.1) < 0.0 && side(other, one.0) * side(other, one.1) < 0.0
}

/// Gives every label of `order` one of its offers, so that none covers another. Gives up after so many tries.
fn settle(order: &[usize], offers: &[Vec<Area>], taken: &mut [Option<Area>], tries: &mut usize) -> bool {
    let Some((first, rest)) = order.split_first() else { return true };
    for offer in offers.get(*first).into_iter().flatten() {
        if *tries == 0 {
            return false;
        }
        *tries -= 1;
        if taken.iter().flatten().any(|other| offer.overlaps(&padded(other))) {
            continue;
        }
        if let Some(slot) = taken.get_mut(*first) {
            *slot = Some(*offer);
        }
        if settle(rest, offers, taken, tries) {
            return true;
        }
        if let Some(slot) = taken.get_mut(*first) {
            *slot = None;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scatter(points: &[Spot]) -> Scatter<'_> {
        let frame = Area { left: 0.0, top: 0.0, right: 330.0, bottom: 330.0 };
        Scatter { points, radius: 3.4, frame, lines: &[] }
    }

    fn assert_apart(scatter: &Scatter<'_>, areas: &[Area]) {
        assert_eq!(areas.len(), scatter.points.len());
        for (place, area) in areas.iter().enumerate() {
            assert!(scatter.is_free(area), "{area:?} covers a point or the frame");
            assert!(areas.iter().skip(place + 1).all(|other| !area.overlaps(other)), "{area:?} covers another");
        }
    }

    /// Points all over the frame, its edges included, or huddled together.
    fn points() -> impl Strategy<Value = Vec<Spot>> {
        let wide = prop::collection::vec((0..=66_u32, 0..=66_u32), 1..=12)
            .prop_map(|points| points.into_iter().map(|(x, y)| (f64::from(x) * 5.0, f64::from(y) * 5.0)).collect());
        let tight = (prop::collection::vec((0..=20_u32, 0..=20_u32), 1..=12), 0..=310_u32, 0..=310_u32).prop_map(
            |(points, left, top)| points.into_iter().map(|(x, y)| (f64::from(x + left), f64::from(y + top))).collect(),
        );
        prop_oneof![wide, tight]
    }

    proptest! {
        #[test]
        fn numbers_find_a_place_of_their_own_however_close_the_points_are(points in points()) {
            let scatter = scatter(&points);
            let sizes: Vec<_> = points.iter().map(|_| (14.0, 12.0)).collect();
            let placed: Vec<Area> = scatter.around(&sizes).into_iter().map(|(area, _)| area).collect();
            assert_apart(&scatter, &placed);
        }

        #[test]
        fn names_stand_apart_where_they_stand_at_all(points in points(), width in 20_u32..160) {
            let scatter = scatter(&points);
            let sizes: Vec<_> = points.iter().map(|_| (f64::from(width), 26.0)).collect();
            if let Some(placed) = scatter.beside(&sizes) {
                assert_apart(&scatter, &placed);
                for (area, point) in placed.iter().zip(&points) {
                    prop_assert!(scatter.belongs(area, *point), "{area:?} could be of another point than {point:?}");
                }
            }
        }
    }

    #[test]
    fn a_name_stands_at_the_right_of_a_lonely_point_and_at_the_left_of_one_at_the_edge() {
        let points = [(100.0, 100.0), (325.0, 200.0)];
        let placed = scatter(&points).beside(&[(60.0, 14.0), (60.0, 14.0)]).unwrap();
        assert!(placed[0].left > 100.0 && placed[1].right < 325.0, "{placed:?}");
    }

    #[test]
    fn a_name_keeps_clear_of_lines_if_it_can() {
        let points = [(100.0, 100.0)];
        let lines = [((0.0, 100.0), (330.0, 100.0))];
        let placed = Scatter { lines: &lines, ..scatter(&points) }.beside(&[(60.0, 14.0)]).unwrap();
        assert!(placed[0].bottom < 100.0, "{placed:?}");
    }

    #[test]
    fn a_line_leads_to_a_number_that_another_point_would_claim() {
        let points = [(100.0, 100.0), (104.0, 100.0), (102.0, 103.0), (102.0, 97.0), (98.0, 103.0)];
        let placed = scatter(&points).around(&[(8.0, 12.0); 5]);
        assert!(placed.iter().any(|(_, is_led_to)| *is_led_to), "{placed:?}");
    }
}
