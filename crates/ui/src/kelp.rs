use maud::{Markup, html};

const TOP: f32 = 34.0;
const FOOT: f32 = 1754.0;
const STEP: f32 = 132.0;

/// The kelp line of Today, ending in its holdfast at the foot of the page.
///
/// Its bend follows the hour (0 to 23): straighter by day, leaning at night.
pub fn kelp(hour: u8) -> Markup {
    let line = Bend::at(hour);
    let knots: Vec<f32> = (0..).map(|n| FOOT - 157.0 - n as f32 * STEP).take_while(|y| *y > TOP + 60.0).collect();
    html! {
        svg.kelp viewBox="0 0 220 1800" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false" {
            path.kelp-stone d="M62 1800C68 1784 100 1775 140 1775S210 1784 216 1800Z" {}
            path.kelp-blade d=(each(&knots, &line, blade)) {}
            path.kelp-vein d=(each(&knots, &line, vein)) {}
            path.kelp-stipe d=(stipe(&line)) {}
            @for y in &knots { circle.kelp-float cx=(tenth(line.x(*y))) cy=(tenth(*y)) r="4" {} }
            path.kelp-stipe d=(holdfast(&line)) {}
        }
    }
}

/// How far the line stands from the middle at every height.
struct Bend {
    lean: f32,
    shift: f32,
}

impl Bend {
    fn at(hour: u8) -> Self {
        let turn = f32::from(hour % 24) / 24.0 * std::f32::consts::TAU;
        Self { lean: 10.5 + 2.5 * turn.cos(), shift: turn }
    }

    /// At the foot it always stands on its stone.
    fn x(&self, y: f32) -> f32 {
        let free = ((FOOT - y) / 260.0).min(1.0);
        let wave = (y / 92.0 + self.shift).sin() + 0.35 * (y / 41.0 + 2.0 * self.shift).sin();
        138.0 - 6.0 * free + self.lean * free * wave * 0.9
    }

    fn slope(&self, y: f32) -> f32 {
        (self.x(y + 4.0) - self.x(y - 4.0)) / 8.0
    }
}

fn each(knots: &[f32], line: &Bend, draw: fn(f32, f32, Leaf) -> String) -> String {
    let leaves = [Leaf::LONG, Leaf::SHORT, Leaf::FULL, Leaf::SHORT];
    knots.iter().zip(leaves.iter().cycle()).map(|(y, leaf)| draw(line.x(*y), *y, *leaf)).collect()
}

/// A blade: which side, how far up its tip stands, how far out.
#[derive(Clone, Copy)]
struct Leaf {
    out: f32,
    up: f32,
}

impl Leaf {
    const LONG: Self = Self { out: -46.0, up: 98.0 };
    const FULL: Self = Self { out: -58.0, up: 118.0 };
    const SHORT: Self = Self { out: 24.0, up: 62.0 };
}

/// From the float out to the tip and back: a belly below, a hollow above.
fn blade(x: f32, y: f32, leaf: Leaf) -> String {
    let at = |out: f32, up: f32| point(x + leaf.out * out, y - leaf.up * up);
    format!(
        "M{}C{} {} {}C{} {} {}Z",
        at(0.0, 0.0),
        at(0.66, 0.16),
        at(1.12, 0.52),
        at(1.0, 1.0),
        at(0.86, 0.66),
        at(0.34, 0.42),
        at(0.0, 0.0)
    )
}

fn vein(x: f32, y: f32, leaf: Leaf) -> String {
    let at = |out: f32, up: f32| point(x + leaf.out * out, y - leaf.up * up);
    format!("M{}Q{} {}", at(0.04, 0.04), at(0.72, 0.36), at(0.94, 0.86))
}

/// The line itself, as smooth pieces from the foot to the top.
fn stipe(line: &Bend) -> String {
    let mut path = format!("M{}", point(line.x(FOOT), FOOT));
    let mut y = FOOT;
    while y > TOP {
        let next = (y - 40.0).max(TOP);
        let third = (y - next) / 3.0;
        let leave = point(line.x(y) - third * line.slope(y), y - third);
        let arrive = point(line.x(next) + third * line.slope(next), next + third);
        path.push_str(&format!("C{leave} {arrive} {}", point(line.x(next), next)));
        y = next;
    }
    path
}

/// The roots that hold on to the stone.
fn holdfast(line: &Bend) -> String {
    let x = line.x(FOOT);
    let roots = [(-52.0, 1790.0), (-30.0, 1795.0), (-10.0, 1797.0), (13.0, 1796.0), (34.0, 1793.0)];
    let root = |(out, y): &(f32, f32)| {
        format!(
            "M{}C{} {} {}",
            point(x, FOOT),
            point(x + out * 0.16, 1768.0),
            point(x + out * 0.5, 1775.0),
            point(x + out, *y)
        )
    };
    roots.iter().map(root).collect()
}

fn point(x: f32, y: f32) -> String {
    format!("{} {}", tenth(x), tenth(y))
}

fn tenth(value: f32) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), ToOwned::to_owned)
}
