//! The macros in places where names do not mean what they mean elsewhere.

use std::sync::Arc;

use chappe_client::Bot;
use chappe_emulator::Emulator;
use chappe_updates::{
    CallbackData, Commands, Context, FromContext, HandlerResult, Router,
    callback_data::CallbackDataError, commands::CommandError,
};

/// Nothing but what the language itself knows.
#[no_implicit_prelude]
mod without_prelude {
    #[derive(::chappe_updates::Commands)]
    #[command(crate = "::chappe_updates")]
    pub(super) enum S {
        /// Takes some of everything
        All {
            one: u8,
            maybe: ::core::option::Option<u8>,
            #[command(rest)]
            rest: ::core::option::Option<::std::string::String>,
        },
        /// Takes many
        Many(::std::vec::Vec<u8>),
        /// Takes nothing
        Nothing,
    }

    #[derive(::chappe_updates::CallbackData)]
    #[callback(crate = "::chappe_updates")]
    pub(super) enum Result {
        Ok(u8),
        Err {
            #[callback(max = 9)]
            text: ::std::string::String,
        },
    }

    #[derive(::chappe_updates::CallbackData)]
    #[callback(crate = "::chappe_updates")]
    pub(super) struct String {
        pub(super) writer: u8,
        pub(super) reader: ::core::option::Option<bool>,
    }

    #[::chappe_updates::handler(crate = "::chappe_updates")]
    pub(super) async fn handle(data: String) -> ::chappe_updates::HandlerResult {
        let _ = (data.writer, data.reader);
        ::core::result::Result::Ok(())
    }
}

#[test]
fn names_of_the_prelude_are_not_needed() {
    use without_prelude::{Result as Data, S};

    let Ok(Some(S::All { one, maybe, rest })) = S::parse("/all 1 2 three") else {
        panic!("no command");
    };
    assert_eq!((one, maybe, rest.as_deref()), (1, Some(2), Some("three")));
    assert!(matches!(S::parse("/many 1 2"), Ok(Some(S::Many(many))) if many == [1, 2]));
    assert!(matches!(S::parse("/nothing"), Ok(Some(S::Nothing))));
    let data = Data::Err { text: "x".into() }.pack().unwrap();
    assert!(matches!(Data::unpack(&data), Ok(Data::Err { text }) if text == "x"));
    let data = Data::Ok(7).pack().unwrap();
    assert!(matches!(Data::unpack(&data), Ok(Data::Ok(7))));
    let _: Router = Router::new().callback::<without_prelude::String, _>(without_prelude::handle);
}

macro_rules! types_of {
    ($commands:ident, $data:ident, $field:ty) => {
        #[derive(Debug, PartialEq, Commands)]
        #[command(crate = "chappe_updates")]
        enum $commands {
            /// Takes one
            One { value: $field },
        }

        #[derive(Debug, PartialEq, CallbackData)]
        #[callback(crate = "chappe_updates")]
        struct $data {
            value: $field,
        }
    };
}

#[test]
fn types_may_come_from_other_macros_and_stand_in_functions() {
    types_of!(Command, Data, Option<i8>);
    assert_eq!(
        Command::parse("/one -5"),
        Ok(Some(Command::One { value: Some(-5) }))
    );
    let data = String::from(Data { value: Some(-5) });
    assert_eq!(Data::unpack(&data), Ok(Data { value: Some(-5) }));
}

#[derive(Debug, PartialEq, Commands)]
#[command(crate = "chappe_updates")]
enum Command {
    /// Says hello
    Hello,
}

#[derive(Debug, PartialEq, CallbackData)]
#[callback(crate = "chappe_updates")]
struct Page(u32);

struct Counter;

/// An extractor for one kind of state only.
struct Count;

impl FromContext<Counter> for Count {
    type Rejection = std::convert::Infallible;

    async fn from_context(_ctx: &Context, _state: &Counter) -> Result<Self, Self::Rejection> {
        Ok(Self)
    }
}

#[chappe_updates::handler(crate = "chappe_updates", state = Counter)]
async fn count(_count: Count, command: Command, page: Option<Page>) -> HandlerResult {
    assert_eq!((command, page), (Command::Hello, None));
    Ok(())
}

#[test]
fn a_handler_of_a_router_with_state_is_checked_and_left_as_it_is() {
    let _: Router = Router::new()
        .commands::<Command, _>(count)
        .with_state(Counter);
}

#[tokio::test]
async fn what_is_not_in_the_update_is_an_error() {
    let emulator = Emulator::new();
    let bot = Bot::builder(emulator.token().try_into().unwrap())
        .transport(emulator.clone())
        .build()
        .unwrap();
    emulator.user("Ann").send_private(&emulator.bot(), "hello");
    let mut updates = chappe_types::Methods::get_updates(&bot).await.unwrap();
    let ctx = Context::new(bot, updates.remove(0));
    let state = Arc::new(());
    let command: Result<Command, CommandError> = Command::from_context(&ctx, &*state).await;
    assert_eq!(
        command.unwrap_err().to_string(),
        "this is no command of this kind"
    );
    let page: Result<Page, CallbackDataError> = Page::from_context(&ctx, &*state).await;
    assert_eq!(
        page.unwrap_err().to_string(),
        "the callback data \"\" is none of `Page`"
    );
}
