//! The made-up words of made-up people.

pub(super) const SITUATIONS: &[&str] = &[
    "Plans changed an hour before dinner.",
    "The reply took four hours and was one word.",
    "She said she needed an evening to herself.",
    "He asked how I was and I said fine.",
    "We talked about moving in together.",
    "My sister called while I was cooking.",
    "A friend remembered the thing I told her last month.",
    "Nobody asked me about the interview.",
    "They laughed at something on their phone and did not share it.",
    "I saw the two ticks and no answer.",
    "He put his hand on my back in the kitchen.",
    "We argued about the dishes and it was not about the dishes.",
    "She apologised before I had said anything.",
    "I told him I was tired and he listened.",
    "The group went out without me.",
    "I cancelled because it felt too close.",
    "A colleague offered help with the report.",
    "Mum asked when I would visit.",
    "We sat by the river and said little.",
    "I asked for a hug and got one.",
    "The train was late and I could not reach anyone.",
    "He raised his voice at the waiter, not at me.",
    "I slept badly and the morning was short.",
    "She looked away when I said it.",
    "We made a plan for the weekend together.",
];

pub(super) const SET_OFF: &[&str] = &[
    "plans-changed",
    "no-reply",
    "criticism",
    "silence-after-a-fight",
    "being-relied-on",
    "goodbye",
    "tender-moment",
    "an argument",
    "waiting",
];

pub(super) const PEOPLE: &[&str] = &["M.", "Jo", "my sister", "Mum", "R.", "a colleague", "Lena"];

pub(super) const FEELINGS: &[(&str, &[&str])] = &[
    ("close", &["lonely", "afraid", "hurt", "longing", "jealous"]),
    ("away", &["numb", "irritated", "overwhelmed", "ashamed", "angry"]),
    ("both", &["afraid", "longing", "restless", "angry", "hurt"]),
    ("none", &["relieved", "tender", "sad", "glad", "weary"]),
];

pub(super) const THOUGHTS: &[&str] = &[
    "They are going to leave.",
    "I should not need this.",
    "If I say it, it will be too much.",
    "I want to be alone and I want them to come after me.",
    "It was probably nothing.",
    "She is tired, it is not about me.",
    "I knew it would happen.",
    "I can wait until the morning.",
];

pub(super) const DID: &[&str] = &[
    "Wrote three messages and sent one.",
    "Went for a walk round the block.",
    "Closed the door and read.",
    "Said that I needed ten minutes.",
    "Told him what I was afraid of.",
    "Watched something until I was asleep.",
    "Put the phone in the other room.",
    "Asked if we could talk tomorrow.",
];

pub(super) const NEXT_TIME: &[&str] = &[
    "Wait for the morning.",
    "Say when I will be back.",
    "Ask once, plainly.",
    "Feet on the floor first.",
    "Call Lena instead.",
];
