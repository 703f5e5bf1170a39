//! The topics of forums.

use chappe_types::types::{ForumTopic, Sticker, StickerType};

use crate::state::{
    Id, State,
    topic::{self, ICON_SIZE, TopicIcon},
};

/// A topic that was just made.
pub(crate) fn topic(thread: i64, topic: &topic::Topic) -> ForumTopic {
    let mut shown = ForumTopic::new(thread, &*topic.name, topic.icon_color);
    shown.icon_custom_emoji_id.clone_from(&topic.icon);
    shown
}

/// A custom emoji that a topic may have as its icon.
pub(crate) fn topic_icon(state: &State, bot: Id, icon: &TopicIcon, index: u64) -> Sticker {
    let file = state.file(index);
    Sticker::new(
        file.id_for(bot, index),
        &*file.unique_id,
        StickerType::CustomEmoji,
        ICON_SIZE,
        ICON_SIZE,
        false,
        false,
    )
    .emoji(icon.emoji)
    .set_name("Topics")
    .custom_emoji_id(icon.id.to_string())
    .file_size(file.bytes.len() as i64)
}
