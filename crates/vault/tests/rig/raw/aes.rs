//! AES-256 in CBC mode, decryption only (FIPS 197), so that the test reads
//! pages without the library that wrote them. Slow, and not for secrets.

pub(super) struct Aes256 {
    round_keys: [[u8; 16]; 15],
    inverse: [u8; 256],
}

fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b != 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a = (a << 1) ^ if a & 0x80 != 0 { 0x1b } else { 0 };
        b >>= 1;
    }
    product
}

fn s_box() -> [u8; 256] {
    let mut table = [0u8; 256];
    for (value, entry) in table.iter_mut().enumerate() {
        let value = value as u8;
        let inverse = (1..=255u8).find(|&other| times(value, other) == 1).unwrap_or(0);
        *entry = (1..5).fold(inverse, |sum, turn| sum ^ inverse.rotate_left(turn)) ^ 0x63;
    }
    table
}

impl Aes256 {
    pub(super) fn new(key: &[u8; 32]) -> Self {
        let table = s_box();
        let mut words: Vec<[u8; 4]> = key.chunks(4).map(|word| word.try_into().unwrap()).collect();
        let mut round = 1u8;
        for place in 8..60 {
            let mut word = words[place - 1];
            if place % 8 == 0 {
                word.rotate_left(1);
                word = word.map(|byte| table[byte as usize]);
                word[0] ^= round;
                round = times(round, 2);
            } else if place % 8 == 4 {
                word = word.map(|byte| table[byte as usize]);
            }
            let before = words[place - 8];
            words.push(std::array::from_fn(|at| word[at] ^ before[at]));
        }
        let mut inverse = [0; 256];
        table.iter().enumerate().for_each(|(from, &to)| inverse[to as usize] = from as u8);
        let round_keys = std::array::from_fn(|round| std::array::from_fn(|at| words[round * 4 + at / 4][at % 4]));
        Self { round_keys, inverse }
    }

    fn decrypt(&self, block: &[u8]) -> [u8; 16] {
        let mut state: [u8; 16] = std::array::from_fn(|at| block[at] ^ self.round_keys[14][at]);
        for round in (0..14).rev() {
            // Rows shifted back, bytes substituted back, the round key.
            state = std::array::from_fn(|at| {
                let (column, row) = (at / 4, at % 4);
                self.inverse[state[((column + 4 - row) % 4) * 4 + row] as usize] ^ self.round_keys[round][at]
            });
            if round > 0 {
                state = std::array::from_fn(|at| {
                    let column = &state[at / 4 * 4..at / 4 * 4 + 4];
                    let row = at % 4;
                    [14, 11, 13, 9]
                        .iter()
                        .enumerate()
                        .fold(0, |sum, (turn, &by)| sum ^ times(column[(row + turn) % 4], by))
                });
            }
        }
        state
    }

    pub(super) fn decrypt_cbc(&self, iv: &[u8], text: &[u8]) -> Vec<u8> {
        let mut before = iv;
        let mut clear = Vec::with_capacity(text.len());
        for block in text.chunks_exact(16) {
            let opened = self.decrypt(block);
            clear.extend(opened.iter().zip(before).map(|(byte, mask)| byte ^ mask));
            before = block;
        }
        clear
    }
}
