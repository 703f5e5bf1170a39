//! Methods about the bot itself: what it is called, what it says of itself, what it asks for.

use chappe_types::types::{
    BotDescription, BotName, BotShortDescription, ChatAdministratorRights, MenuButton,
    MenuButtonCommands, MenuButtonDefault,
};

use super::{Context, Simulated};
use crate::{
    flags::Rights,
    render,
    reply::{Answer, Refusal},
    request::to_i64,
    schema::json,
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
        return Err(Refusal::bad_request("BOT_TITLE_INVALID"));
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
    let button: Option<MenuButton> =
        json::read(context.request, "setChatMenuButton", "menu_button")?;
    let button = button.unwrap_or_else(|| MenuButtonDefault::new().into());
    let user = button_owner(context)?;
    if let MenuButton::WebApp(button) = &button {
        if button.text.is_empty() {
            return Err(Refusal::bad_request("menu button text must be non-empty"));
        }
        if !button.web_app.url.starts_with("https://") {
            return Err(Refusal::bad_request("BUTTON_URL_INVALID"));
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
    let method = "setMyDefaultAdministratorRights";
    let wanted: Option<ChatAdministratorRights> = json::read(context.request, method, "rights")?;
    let wanted = wanted.as_ref().map_or(Rights::none(), rights);
    context.state.wanted_rights.insert(key, wanted);
    Ok(Answer::yes())
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "every method has the same signature"
)]
fn get_my_default_administrator_rights(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let for_channels = context.request.flag("for_channels");
    let rights = context
        .state
        .wanted_rights
        .get(&(context.bot, for_channels));
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
    Err(Refusal::bad_request("invalid language code specified"))
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
        return Err(Refusal::bad_request("ABOUT_TOO_LONG"));
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
        return Err(Refusal::bad_request("invalid chat_id specified"));
    }
    if !context.state.knows(context.bot, user) {
        return Err(Refusal::bad_request("user not found"));
    }
    Ok(user)
}

fn rights(wanted: &ChatAdministratorRights) -> Rights {
    let some = |right: Option<bool>| right.unwrap_or(false);
    let rights = Rights::none()
        .is_anonymous(wanted.is_anonymous)
        .can_delete_messages(wanted.can_delete_messages)
        .can_manage_video_chats(wanted.can_manage_video_chats)
        .can_restrict_members(wanted.can_restrict_members)
        .can_promote_members(wanted.can_promote_members)
        .can_change_info(wanted.can_change_info)
        .can_invite_users(wanted.can_invite_users)
        .can_post_stories(wanted.can_post_stories)
        .can_edit_stories(wanted.can_edit_stories)
        .can_delete_stories(wanted.can_delete_stories)
        .can_post_messages(some(wanted.can_post_messages))
        .can_edit_messages(some(wanted.can_edit_messages))
        .can_pin_messages(some(wanted.can_pin_messages))
        .can_manage_topics(some(wanted.can_manage_topics))
        .can_manage_direct_messages(some(wanted.can_manage_direct_messages))
        .can_manage_tags(some(wanted.can_manage_tags))
        .can_send_welcome_messages(wanted.can_send_welcome_messages);
    // Every other right includes this one.
    let has_any = wanted.can_manage_chat || rights != Rights::none();
    rights.can_manage_chat(has_any)
}

/// Lengths in characters.
const MAX_NAME: usize = 64;
const MAX_DESCRIPTION: usize = 512;
const MAX_SHORT_DESCRIPTION: usize = 120;
