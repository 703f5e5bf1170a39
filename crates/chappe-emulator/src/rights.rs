use std::fmt;

macro_rules! rights {
    ($( $(#[$doc:meta])* $setter:ident $variant:ident )*) => {
        /// One right of an administrator.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Right { $($variant,)* }

        impl Right {
            const ALL: &[(Self, &str)] = &[$((Self::$variant, stringify!($setter)),)*];
        }

        impl Rights {
            $( $(#[$doc])* #[must_use] pub const fn $setter(self, granted: bool) -> Self {
                self.set(Right::$variant, granted)
            } )*
        }
    };
}

/// The rights of an administrator, under Telegram's names.
///
/// ```
/// use chappe_emulator::Rights;
///
/// let inviter = Rights::none().can_invite_users(true);
/// assert_ne!(inviter, Rights::all());
/// assert_eq!(format!("{inviter:?}"), "Rights(can_invite_users)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rights(u32);

impl Rights {
    /// An administrator in name only.
    pub const fn none() -> Self {
        Self(0)
    }

    /// Everything, except hiding behind the chat's name ([`is_anonymous`](Self::is_anonymous)).
    pub const fn all() -> Self {
        Self((1 << Right::ALL.len()) - 1).set(Right::Anonymous, false)
    }

    pub(crate) const fn has(self, right: Right) -> bool {
        self.0 & (1 << right as u32) != 0
    }

    const fn set(self, right: Right, granted: bool) -> Self {
        let bit = 1 << right as u32;
        Self(if granted { self.0 | bit } else { self.0 & !bit })
    }
}

impl fmt::Debug for Rights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut tuple = f.debug_tuple("Rights");
        for (right, name) in Right::ALL {
            if self.has(*right) {
                tuple.field(&format_args!("{name}"));
            }
        }
        tuple.finish()
    }
}

rights! {
    /// Whether the administrator acts under the chat's name.
    is_anonymous Anonymous
    /// Whether they see the chat's log and its hidden members.
    can_manage_chat ManageChat
    /// Whether they may delete messages of others.
    can_delete_messages DeleteMessages
    /// Whether they may manage video chats.
    can_manage_video_chats ManageVideoChats
    /// Whether they may restrict and ban members.
    can_restrict_members RestrictMembers
    /// Whether they may make others administrators.
    can_promote_members PromoteMembers
    /// Whether they may change the chat's title, photo and other settings.
    can_change_info ChangeInfo
    /// Whether they may invite users and manage invite links and join requests.
    can_invite_users InviteUsers
    /// Whether they may post stories.
    can_post_stories PostStories
    /// Whether they may edit stories of others.
    can_edit_stories EditStories
    /// Whether they may delete stories of others.
    can_delete_stories DeleteStories
    /// Whether they may post in the channel; channels only.
    can_post_messages PostMessages
    /// Whether they may edit messages of others; channels only.
    can_edit_messages EditMessages
    /// Whether they may pin messages; groups and supergroups only.
    can_pin_messages PinMessages
    /// Whether they may manage forum topics; supergroups only.
    can_manage_topics ManageTopics
    /// Whether they may manage the channel's direct messages; channels only.
    can_manage_direct_messages ManageDirectMessages
    /// Whether they may edit the tags of members; groups and supergroups only.
    can_manage_tags ManageTags
    /// Whether they may send welcome messages.
    can_send_welcome_messages SendWelcomeMessages
}
