//! The world that is asked: small, and the same in each case.

use std::sync::LazyLock;

use chappe_emulator::{Emulator, Rights};

/// What there is in the world, to ask for.
pub(super) struct Known {
    pub(super) token: String,
    /// Identifiers and names, as a parameter has them.
    pub(super) values: Vec<String>,
    /// The path of a file.
    pub(super) file: String,
}

/// The seed is the same, and so is everything else.
pub(super) static KNOWN: LazyLock<Known> = LazyLock::new(|| build().1);

pub(super) fn emulator() -> Emulator {
    build().0
}

fn build() -> (Emulator, Known) {
    let emulator = Emulator::new();
    let bot = emulator.bot();
    let ann = emulator.user("Ann");
    ann.send_private(&bot, "/start");
    ann.send_document(&ann.chat_with(&bot), "a.txt", "hello");
    let group = ann.create_group("Group");
    let supergroup = ann.create_supergroup("Supergroup").with_username("readers");
    let channel = ann.create_channel("Channel");
    for chat in [&group, &supergroup, &channel] {
        chat.promote(&bot, Rights::all());
    }
    ann.send(&group, "hi");
    ann.send(&supergroup, "hi");
    let link = supergroup.export_link();
    let ben = emulator.user("Ben");
    ben.join(&link).unwrap();
    let ids = [
        bot.id(),
        ann.id(),
        ben.id(),
        group.id(),
        supergroup.id(),
        channel.id(),
    ];
    let mut values: Vec<String> = ids.iter().map(ToString::to_string).collect();
    values.extend([link, "@readers".to_owned(), format!("@{}", bot.username())]);
    let known = Known {
        token: emulator.token(),
        values,
        file: "documents/file_0.txt".to_owned(),
    };
    (emulator, known)
}
