use crate::Text;

/// Light or dark; what the system says unless the person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    Device,
    /// Paper.
    Light,
    /// Warm night.
    Dark,
}

/// How large text is, on top of what the browser says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As designed.
    #[default]
    Usual,
    /// An eighth more.
    Large,
    /// Almost a third more.
    Larger,
}

/// Whether things may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// As the device says.
    #[default]
    Device,
    /// Nothing moves.
    Less,
}

/// What the person chose in Settings → Display.
#[derive(Clone, Copy, Debug, Default)]
pub struct Display {
    /// Light or dark.
    pub theme: Theme,
    /// Text size.
    pub text: TextSize,
    /// Motion.
    pub motion: Motion,
    /// Stronger lines and ink.
    pub more_contrast: bool,
    /// The device's own font; ours is then not fetched.
    pub device_font: bool,
}

impl Display {
    pub(super) fn theme(&self) -> Option<&'static str> {
        match self.theme {
            Theme::Device => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
    }

    pub(super) fn text(&self) -> Option<&'static str> {
        match self.text {
            TextSize::Usual => None,
            TextSize::Large => Some("large"),
            TextSize::Larger => Some("larger"),
        }
    }

    pub(super) fn motion(&self) -> Option<&'static str> {
        (self.motion == Motion::Less).then_some("less")
    }

    pub(super) fn contrast(&self) -> Option<&'static str> {
        self.more_contrast.then_some("more")
    }

    pub(super) fn font(&self) -> Option<&'static str> {
        self.device_font.then_some("device")
    }
}

/// The light of the hour. It follows the clock, never the person's use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// 6 to 11.
    Morning,
    /// 11 to 17.
    Noon,
    /// 17 to 23.
    Evening,
    /// 23 to 6.
    Night,
}

impl Light {
    /// The light at an hour, 0 to 23.
    pub fn at(hour: u8) -> Self {
        match hour {
            6..=10 => Self::Morning,
            11..=16 => Self::Noon,
            17..=22 => Self::Evening,
            _ => Self::Night,
        }
    }

    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Morning => "light-morning",
            Self::Noon => "light-noon",
            Self::Evening => "light-evening",
            Self::Night => "light-night",
        }
    }
}

/// What happens on leaving and on being away.
#[derive(Clone, Debug, Default)]
pub struct Leaving<'a> {
    /// The page that Exit opens at once. Without it the link goes through `/exit`.
    pub to: Option<Text<'a>>,
    /// Turns the privacy veil off.
    pub without_veil: bool,
    /// Turns Shift three times off.
    pub without_keys: bool,
    /// Seconds without a sign of the person until Holdfast locks itself. Only while unlocked.
    pub idle_seconds: Option<u32>,
}

impl Leaving<'_> {
    pub(super) fn veil(&self) -> Option<&'static str> {
        self.without_veil.then_some("off")
    }

    pub(super) fn keys(&self) -> Option<&'static str> {
        self.without_keys.then_some("off")
    }
}
