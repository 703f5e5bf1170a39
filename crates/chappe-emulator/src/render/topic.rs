//! The topics of forums.

use chappe_types::types::ForumTopic;

use crate::state::topic;

/// A topic that was just made.
pub(crate) fn topic(thread: i64, topic: &topic::Topic) -> ForumTopic {
    let mut shown = ForumTopic::new(thread, &*topic.name, topic.icon_color);
    shown.icon_custom_emoji_id.clone_from(&topic.icon);
    shown
}
