use std::{fmt, marker::PhantomData, ops::Deref};

use chappe_types::types::{
    CallbackQuery, Chat, ChatBoostRemoved, ChatBoostUpdated, ChatJoinRequest, ChatMemberUpdated,
    ChosenInlineResult, InlineQuery, Message, MessageReactionCountUpdated, MessageReactionUpdated,
    Poll, PollAnswer, PreCheckoutQuery, ShippingQuery, Update, UpdateKind, User,
};

use super::FromContext;
use crate::{Context, Missing};

/// What the update is about: `Event<CallbackQuery>`, `Event<InlineQuery>`, `Event<Message>`.
///
/// It dereferences to it, and copies nothing. Also the [`User`] who did it and the [`Chat`] where
/// it happened can be taken so. Where the update has none, the handler is not called, and
/// [`Missing`] goes where errors go; `Option<Event<T>>` asks whether it has one.
///
/// ```
/// use chappe_types::types::{InlineQuery, User};
/// use chappe_updates::{Context, Event, HandlerResult, Router};
///
/// async fn search(ctx: Context, query: Event<InlineQuery>, user: Event<User>) -> HandlerResult {
///     println!("{} looks for {}", user.first_name, query.query);
///     ctx.answer_inline_query([]).await?;
///     Ok(())
/// }
///
/// let app: Router = Router::new().inline_query(.., search);
/// ```
#[derive(Clone)]
pub struct Event<T> {
    ctx: Context,
    part: PhantomData<fn() -> T>,
}

/// What an update may be about. See [`Event`].
pub trait Part: 'static {
    /// What it is called in errors.
    const NAME: &'static str;

    /// The part of this update, where it has one.
    fn of(update: &Update) -> Option<&Self>;
}

impl<S: Sync, T: Part> FromContext<S> for Event<T> {
    type Rejection = Missing;

    async fn from_context(ctx: &Context, _state: &S) -> Result<Self, Missing> {
        match T::of(ctx.update()) {
            Some(_) => Ok(Self {
                ctx: ctx.clone(),
                part: PhantomData,
            }),
            None => Err(ctx.has_no(T::NAME)),
        }
    }
}

impl<T: Part> Deref for Event<T> {
    type Target = T;

    fn deref(&self) -> &T {
        T::of(self.ctx.update()).expect("it was there when the extractor was made")
    }
}

impl<T: Part + fmt::Debug> fmt::Debug for Event<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl Part for Message {
    const NAME: &'static str = "message";

    fn of(update: &Update) -> Option<&Self> {
        update.message()
    }
}

impl Part for User {
    const NAME: &'static str = "user";

    fn of(update: &Update) -> Option<&Self> {
        update.user()
    }
}

impl Part for Chat {
    const NAME: &'static str = "chat";

    fn of(update: &Update) -> Option<&Self> {
        update.chat()
    }
}

macro_rules! parts {
    ($($part:ident: $name:literal = $($kind:ident)|+;)+) => {
        $(impl Part for $part {
            const NAME: &'static str = $name;

            fn of(update: &Update) -> Option<&Self> {
                match &update.kind {
                    $(UpdateKind::$kind(part))|+ => Some(part),
                    _ => None,
                }
            }
        })+
    };
}

parts! {
    CallbackQuery: "callback query" = CallbackQuery;
    InlineQuery: "inline query" = InlineQuery;
    ChosenInlineResult: "chosen inline result" = ChosenInlineResult;
    MessageReactionUpdated: "change of reactions" = MessageReaction;
    MessageReactionCountUpdated: "count of reactions" = MessageReactionCount;
    ChatMemberUpdated: "change of a member" = ChatMember | MyChatMember;
    ChatJoinRequest: "join request" = ChatJoinRequest;
    PreCheckoutQuery: "pre-checkout query" = PreCheckoutQuery;
    ShippingQuery: "shipping query" = ShippingQuery;
    Poll: "poll" = Poll;
    PollAnswer: "vote" = PollAnswer;
    ChatBoostUpdated: "boost" = ChatBoost;
    ChatBoostRemoved: "removed boost" = RemovedChatBoost;
}
