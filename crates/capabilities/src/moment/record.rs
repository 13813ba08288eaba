use record::{At, Column, Id, Rating, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One moment, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Moment {
    /// When it happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// How it is told apart from a time on the clock: `at` is only about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// A time stamp only, to be finished later or never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<bool>,
    /// What happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub situation: Option<String>,
    /// Who was there or is meant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub set_off: Vec<String>,
    /// Where in the body, and how.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Sensed>,
    /// Which feelings were there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub feelings: Vec<String>,
    /// The story in the person's head.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thoughts: Option<String>,
    /// What they feared it meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feared: Option<String>,
    /// What it turned out to be, later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turned_out: Option<String>,
    /// Where it pulled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pull: Option<Pull>,
    /// How strongly it pulled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pull_strength: Option<Rating>,
    /// How stirred up they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stirred: Option<Rating>,
    /// On which side of what can be borne.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// The pattern that came closest, for this moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<Pattern>,
    /// The pattern in their own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub naming: Option<String>,
    /// What it may have been protecting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protecting: Option<String>,
    /// Whether they acted on the pull.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<Chosen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub did: Option<String>,
    /// What they would like to try next time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_time: Option<String>,
    /// When it settled, and how.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settled: Option<Settled>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub helped: Vec<String>,
    /// In which way it held, as they said it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<Held>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The record it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// One place in the body, and how it felt there.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Sensed {
    pub region: String,
    /// How it felt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sensations: Vec<String>,
    /// True for more, false for less, absent for neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// When a moment settled.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settled {
    /// Whether it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<SettledState>,
    /// After how many minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Alone or with someone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<How>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// The part of the day in which it was, when its time is not known.
    pub enum About {
        /// Some time in the morning.
        Morning = "morning",
        /// Some time in the afternoon.
        Afternoon = "afternoon",
        /// Some time in the evening.
        Evening = "evening",
        /// Some time at night.
        Night = "night",
        /// On that day, and no more is known.
        Day = "day",
    }
}

choices! {
    /// Where a moment pulled.
    pub enum Pull {
        /// Toward someone.
        Close = "close",
        /// Away from someone.
        Away = "away",
        /// Both, or back and forth.
        Both = "both",
        /// No strong pull.
        None = "none",
    }
}

choices! {
    /// On which side of what can be borne someone was.
    pub enum Side {
        /// Racing, panicky, angry.
        TooMuch = "too-much",
        /// Numb, far away, stuck.
        TooLittle = "too-little",
        /// Both at once.
        Both = "both",
        /// Inside what can be borne.
        Inside = "inside",
    }
}

choices! {
    /// The pattern that came closest, for one moment.
    pub enum Pattern {
        /// Pulling close.
        Close = "close",
        /// Pulling away.
        Away = "away",
        /// Back and forth.
        Both = "both",
        Steady = "steady",
        /// Not sure yet.
        Unsure = "unsure",
    }
}

choices! {
    /// What was done with the pull.
    pub enum Chosen {
        /// Acted on it.
        Acted = "acted",
        /// Did something else.
        Different = "different",
        /// Some of each.
        Both = "both",
        Froze = "froze",
    }
}

choices! {
    /// Whether a moment settled.
    pub enum SettledState {
        /// It did.
        Yes = "yes",
        /// It has not yet.
        NotYet = "not-yet",
        /// The person does not want to be asked again.
        StopAsking = "stop-asking",
    }
}

choices! {
    /// Alone or with someone.
    pub enum How {
        Alone = "alone",
        WithSomeone = "with-someone",
        Both = "both",
    }
}

choices! {
    /// In which way a moment held.
    pub enum Held {
        /// The feared thing turned out otherwise.
        TurnedOut = "turned-out",
        /// Something was repaired.
        Repaired = "repaired",
        /// Something other than the pull was chosen.
        Chose = "chose",
        /// It was right to step away.
        RightToStepAway = "right-to-step-away",
    }
}

impl Record for Moment {
    const KIND: &'static str = "moment";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        let body: Vec<String> = self.body.iter().flat_map(Sensed::words).cloned().collect();
        Saying::default()
            .text("situation", Column::Title, &self.situation)
            .text("thoughts", Column::Body, &self.thoughts)
            .text("feared", Column::Body, &self.feared)
            .text("turned_out", Column::Body, &self.turned_out)
            .text("naming", Column::Body, &self.naming)
            .text("protecting", Column::Body, &self.protecting)
            .text("did", Column::Body, &self.did)
            .text("next_time", Column::Body, &self.next_time)
            .words("people", Column::People, &self.people)
            .words("set_off", Column::Words, &self.set_off)
            .words("body", Column::Words, &body)
            .words("feelings", Column::Words, &self.feelings)
            .words("helped", Column::Words, &self.helped)
            .words("tags", Column::Words, &self.tags)
            .done()
    }
}

impl Sensed {
    fn words(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.region).chain(&self.sensations)
    }
}

impl std::fmt::Debug for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Moment")
    }
}
