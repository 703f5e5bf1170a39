//! Updates are moved through many layers and queues: they are small, and stay small.

use std::mem::size_of;

use chappe_types::{
    methods::{GetUpdates, SendMessage, SendPoll},
    types::{
        Chat, ChatFullInfo, ChatMember, ExternalReplyInfo, InlineQueryResult, InputMedia, Message,
        MessageEntity, MessageOrTrue, ReplyMarkup, RichText, Update, UpdateKind, User,
    },
};

#[test]
fn sizes() {
    macro_rules! print {
        ($($name:ty),+ $(,)?) => {
            $(println!("{:>5} bytes  {}", size_of::<$name>(), stringify!($name));)+
        };
    }
    print!(
        Update,
        UpdateKind,
        Message,
        MessageOrTrue,
        MessageEntity,
        ExternalReplyInfo,
        Chat,
        ChatFullInfo,
        User,
        ChatMember,
        ReplyMarkup,
        InputMedia,
        InlineQueryResult,
        RichText,
        SendMessage,
        SendPoll,
        GetUpdates,
    );
    assert!(size_of::<Update>() <= 32);
    assert!(size_of::<Message>() <= 1350);
    assert!(size_of::<ChatMember>() <= 64);
    assert!(size_of::<MessageOrTrue>() <= 16);
}
