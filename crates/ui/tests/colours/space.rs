//! OKLCH to linear sRGB, contrast as WCAG 2 counts it, and simulated colour vision.

/// A colour in linear sRGB.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Linear([f64; 3]);

impl Linear {
    /// From what stands in `oklch(…)`: lightness in percent, chroma, hue in degrees.
    pub(crate) fn from_oklch(text: &str) -> Self {
        let numbers: Vec<f64> =
            text.split_whitespace().map(|part| part.trim_end_matches('%').parse().unwrap()).collect();
        let (lightness, chroma, hue) = (numbers[0] / 100.0, numbers[1], numbers[2].to_radians());
        let (a, b) = (chroma * hue.cos(), chroma * hue.sin());
        let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        Self([
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ])
    }

    /// Whether every channel can be shown, within a rounding.
    pub(crate) fn is_inside(&self) -> bool {
        self.0.iter().all(|channel| (-0.002..=1.002).contains(channel))
    }

    /// As 8-bit sRGB shows it.
    fn shown(&self) -> [f64; 3] {
        self.0.map(|channel| to_linear((to_srgb(channel.clamp(0.0, 1.0)) * 255.0).round() / 255.0))
    }

    fn luminance(&self) -> f64 {
        let [r, g, b] = self.shown();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    pub(crate) fn seen_with(&self, vision: &Vision) -> Self {
        let [r, g, b] = self.shown();
        Self(vision.matrix.map(|row| row[0] * r + row[1] * g + row[2] * b))
    }

    /// CIELAB under D65.
    pub(crate) fn lab(&self) -> [f64; 3] {
        let [r, g, b] = self.0.map(|channel| channel.clamp(0.0, 1.0));
        let x = (0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47;
        let y = 0.212_672_9 * r + 0.715_152_2 * g + 0.072_175_0 * b;
        let z = (0.019_333_9 * r + 0.119_192_0 * g + 0.950_304_1 * b) / 1.088_83;
        let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
    }
}

fn to_srgb(linear: f64) -> f64 {
    if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 }
}

fn to_linear(srgb: f64) -> f64 {
    if srgb <= 0.040_45 { srgb / 12.92 } else { ((srgb + 0.055) / 1.055).powf(2.4) }
}

/// WCAG 2 contrast.
pub(crate) fn contrast(one: &Linear, other: &Linear) -> f64 {
    let (a, b) = (one.luminance(), other.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A way of seeing colour, at full strength (Machado, Oliveira and Fernandes, 2009).
pub(crate) struct Vision {
    pub(crate) name: &'static str,
    matrix: [[f64; 3]; 3],
}

pub(crate) const VISIONS: [Vision; 4] = [
    Vision { name: "usual", matrix: [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]] },
    Vision {
        name: "protan",
        matrix: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    },
    Vision {
        name: "deutan",
        matrix: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    },
    Vision {
        name: "tritan",
        matrix: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    },
];
