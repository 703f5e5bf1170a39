use chappe::prelude::*;

#[chappe::handler]
async fn first(
    _ctx: Context,
    _number: u32, //~ `u32` is no argument that a handler can take
    _bot: Bot,
) {
}

struct Settings;

#[chappe::handler(state = Settings)]
async fn second(
    _settings: Settings, //~ `Settings` is no argument that a handler can take
) {
}
