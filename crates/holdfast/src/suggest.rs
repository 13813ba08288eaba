use record::Random;

/// Words of a suggested passphrase; each is one of 2,048, so five hold 55 bits.
const WORDS: usize = 5;

/// A passphrase of random words from the list of BIP 39.
pub(crate) fn passphrase(random: &dyn Random) -> String {
    let list = bip39::Language::English.word_list();
    let word = || {
        let bytes: [u8; 2] = random.bytes();
        // 65,536 is a multiple of 2,048: every word is as likely.
        list[usize::from(u16::from_be_bytes(bytes)) % list.len()]
    };
    std::iter::repeat_with(word).take(WORDS).collect::<Vec<_>>().join(" ")
}
