//! Methods about the bot itself: what it is called, what it says of itself, what it asks for.

use chappe_types::types::{
    BotDescription, BotName, BotShortDescription, MenuButton, MenuButtonCommands,
    MenuButtonDefault, MenuButtonWebApp, WebAppInfo,
};
use serde_json::Value;

use super::{
    Context, Simulated,
    json::{Object, Read, decode, refuse},
};
use crate::{
    flags::{Right, Rights},
    render,
    reply::{Answer, Refusal},
    request::to_i64,
    state::{Id, profile::Profile},
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("getMe", &[], get_me),
    Simulated::new("setMyName", &[], set_my_name),
    Simulated::new("getMyName", &[], get_my_name),
    Simulated::new("setMyDescription", &[], set_my_description),
    Simulated::new("getMyDescription", &[], get_my_description),
    Simulated::new("setMyShortDescription", &[], set_my_short_description),
    Simulated::new("getMyShortDescription", &[], get_my_short_description),
    Simulated::new("setChatMenuButton", &[], set_chat_menu_button),
    Simulated::new("getChatMenuButton", &[], get_chat_menu_button),
    Simulated::new(
        "setMyDefaultAdministratorRights",
        &[],
        set_my_default_administrator_rights,
    ),
    Simulated::new(
        "getMyDefaultAdministratorRights",
        &[],
        get_my_default_administrator_rights,
    ),
];

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_me(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    Ok(Answer::of(&render::me(context.state, context.bot)))
}

fn set_my_name(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let language = language(context)?;
    let name = context.arg("name").trim().to_owned();
    // The words of this refusal are a guess: no source has them.
    if name.chars().count() > MAX_NAME || (name.is_empty() && language.is_empty()) {
        return Err(refuse("BOT_TITLE_INVALID"));
    }
    if !language.is_empty() {
        let bot = context.bot;
        context
            .state
            .edit_profile(bot, language, |profile| profile.name = name);
    } else if let Some(user) = context.state.users.get_mut(&context.bot) {
        user.first_name = name;
    }
    Ok(Answer::yes())
}

fn get_my_name(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let profile = profile(context)?;
    Ok(Answer::of(&BotName::new(profile.name)))
}

fn set_my_description(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let text = described(context, "description", MAX_DESCRIPTION)?;
    set_profile(context, |profile| profile.description = text)
}

fn get_my_description(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let profile = profile(context)?;
    Ok(Answer::of(&BotDescription::new(profile.description)))
}

fn set_my_short_description(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let text = described(context, "short_description", MAX_SHORT_DESCRIPTION)?;
    set_profile(context, |profile| profile.short_description = text)
}

fn get_my_short_description(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let profile = profile(context)?;
    let text = profile.short_description;
    Ok(Answer::of(&BotShortDescription::new(text)))
}

fn set_chat_menu_button(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let button = menu_button(context)?;
    let user = button_owner(context)?;
    if let MenuButton::WebApp(button) = &button {
        if button.text.is_empty() {
            return Err(refuse("Menu button text must be non-empty"));
        }
        if !button.web_app.url.starts_with("https://") {
            return Err(refuse("BUTTON_URL_INVALID"));
        }
    }
    let key = (context.bot, user);
    context.state.menu_buttons.insert(key, button);
    Ok(Answer::yes())
}

fn get_chat_menu_button(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = button_owner(context)?;
    let button = context.state.menu_buttons.get(&(context.bot, user));
    Ok(match button {
        Some(button) => Answer::of(button),
        None if user == 0 => Answer::of(&MenuButton::from(MenuButtonCommands::new())),
        None => Answer::of(&MenuButton::from(MenuButtonDefault::new())),
    })
}

fn set_my_default_administrator_rights(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let key = (context.bot, context.request.flag("for_channels"));
    let text = context.arg("rights");
    if text.is_empty() {
        context.state.wanted_rights.remove(&key);
        return Ok(Answer::yes());
    }
    let value = decode(text, "ChatAdministratorRights")?;
    let rights = rights(&value)
        .map_err(|reason| refuse(&format!("Can't parse ChatAdministratorRights: {reason}")))?;
    context.state.wanted_rights.insert(key, rights);
    Ok(Answer::yes())
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_my_default_administrator_rights(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let for_channels = context.request.flag("for_channels");
    let rights = context.state.wanted_rights.get(&(context.bot, for_channels));
    let rights = rights.copied().unwrap_or(Rights::none());
    Ok(Answer::of(&render::wanted_rights(rights, for_channels)))
}

/// Reads `language_code`: nothing, or two small letters.
pub(super) fn language<'a>(context: &Context<'a>) -> Result<&'a str, Refusal> {
    let code = context.arg("language_code");
    let is_valid = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase());
    if code.is_empty() || is_valid {
        return Ok(code);
    }
    Err(refuse("Invalid language code specified"))
}

fn profile(context: &Context<'_>) -> Result<Profile, Refusal> {
    Ok(context.state.profile(context.bot, language(context)?))
}

fn set_profile(
    context: &mut Context<'_>,
    change: impl FnOnce(&mut Profile),
) -> Result<Answer, Refusal> {
    let language = language(context)?;
    context.state.edit_profile(context.bot, language, change);
    Ok(Answer::yes())
}

fn described(context: &Context<'_>, name: &str, limit: usize) -> Result<String, Refusal> {
    language(context)?;
    let text = context.arg(name).trim();
    if text.chars().count() > limit {
        // A guess as well.
        return Err(refuse("ABOUT_TOO_LONG"));
    }
    Ok(text.to_owned())
}

/// Whose menu button a call is about; zero for everybody's.
fn button_owner(context: &Context<'_>) -> Result<Id, Refusal> {
    let id = context.arg("chat_id");
    if id.is_empty() {
        return Ok(0);
    }
    let user = to_i64(id);
    if user <= 0 {
        return Err(refuse("Invalid chat_id specified"));
    }
    if !context.state.knows(context.bot, user) {
        return Err(refuse("User not found"));
    }
    Ok(user)
}

fn menu_button(context: &Context<'_>) -> Result<MenuButton, Refusal> {
    let text = context.arg("menu_button");
    if text.is_empty() {
        return Ok(MenuButtonDefault::new().into());
    }
    let value = decode(text, "menu button")?;
    let button = button(&value);
    button.map_err(|reason| refuse(&format!("Can't parse menu button: {reason}")))
}

fn button(value: &Value) -> Read<MenuButton> {
    let object = Object::of(value).ok_or("MenuButton must be an Object")?;
    match object.text("type")?.as_str() {
        "default" => Ok(MenuButtonDefault::new().into()),
        "commands" => Ok(MenuButtonCommands::new().into()),
        "web_app" => {
            let text = object.text("text")?;
            let url = object.object("web_app")?.text("url")?;
            Ok(MenuButtonWebApp::new(text.trim(), WebAppInfo::new(url.trim())).into())
        }
        _ => Err("MenuButton has unsupported type".to_owned()),
    }
}

fn rights(value: &Value) -> Read<Rights> {
    let object = Object::of(value).ok_or("ChatAdministratorRights must be an Object")?;
    let mut rights = Rights::none();
    for (right, name) in Right::ALL {
        rights = rights.set(*right, object.flag(name)?);
    }
    // Every other right includes this one.
    let has_any = rights != Rights::none();
    Ok(rights.can_manage_chat(has_any))
}

/// Lengths in characters.
const MAX_NAME: usize = 64;
const MAX_DESCRIPTION: usize = 512;
const MAX_SHORT_DESCRIPTION: usize = 120;
