//! Sets of what somebody may do, under Telegram's names: the rights of administrators and the
//! permissions of members.

/// Defines a set of flags, its public builder, and its form as an object of names:
/// `{"can_invite_users":true}`. What an object does not name is not granted.
macro_rules! flags {
    (
        $(#[$set_doc:meta])* $set:ident of $flag:ident;
        $( $(#[$doc:meta])* $name:ident $variant:ident )*
    ) => {
        /// One of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum $flag { $($variant,)* }

        impl $flag {
            pub(crate) const ALL: &[(Self, &str)] = &[$((Self::$variant, stringify!($name)),)*];
        }

        $(#[$set_doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $set(u32);

        impl $set {
            $( $(#[$doc])* #[must_use] pub const fn $name(self, granted: bool) -> Self {
                self.set($flag::$variant, granted)
            } )*

            pub(crate) const fn has(self, flag: $flag) -> bool {
                self.0 & (1 << flag as u32) != 0
            }

            pub(crate) const fn set(self, flag: $flag, granted: bool) -> Self {
                let bit = 1 << flag as u32;
                Self(if granted { self.0 | bit } else { self.0 & !bit })
            }

            /// The names of what is granted, as an object has them.
            #[cfg(feature = "control")]
            pub(crate) fn to_map(self) -> std::collections::BTreeMap<&'static str, bool> {
                self.granted().map(|name| (name, true)).collect()
            }

            fn granted(self) -> impl Iterator<Item = &'static str> {
                let flags = $flag::ALL.iter();
                flags.filter(move |(flag, _)| self.has(*flag)).map(|(_, name)| *name)
            }
        }

        impl std::fmt::Debug for $set {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut tuple = f.debug_tuple(stringify!($set));
                for name in self.granted() {
                    tuple.field(&format_args!("{name}"));
                }
                tuple.finish()
            }
        }

        impl serde::Serialize for $set {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.granted().map(|name| (name, true)))
            }
        }

        impl<'de> serde::Deserialize<'de> for $set {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let named = std::collections::BTreeMap::<String, bool>::deserialize(deserializer)?;
                let mut set = Self(0);
                for (name, granted) in named {
                    let known = $flag::ALL.iter().find(|(_, known)| *known == name);
                    let Some((flag, _)) = known else {
                        let names: Vec<&str> = $flag::ALL.iter().map(|(_, name)| *name).collect();
                        return Err(serde::de::Error::custom(format_args!(
                            "there is no {name:?}, there are {}",
                            names.join(", ")
                        )));
                    };
                    set = set.set(*flag, granted);
                }
                Ok(set)
            }
        }
    };
}

flags! {
    /// The rights of an administrator, under Telegram's names.
    ///
    /// ```
    /// use chappe_emulator::Rights;
    ///
    /// let inviter = Rights::none().can_invite_users(true);
    /// assert_ne!(inviter, Rights::all());
    /// assert_eq!(format!("{inviter:?}"), "Rights(can_invite_users)");
    /// ```
    Rights of Right;
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

impl Rights {
    /// An administrator in name only.
    pub const fn none() -> Self {
        Self(0)
    }

    /// Everything, except hiding behind the chat's name ([`is_anonymous`](Self::is_anonymous)).
    pub const fn all() -> Self {
        Self((1 << Right::ALL.len()) - 1).set(Right::Anonymous, false)
    }

    /// Those for which this says yes, asked by right and name.
    pub(crate) fn chosen(mut is_granted: impl FnMut(Right, &'static str) -> bool) -> Self {
        Right::ALL.iter().fold(Self::none(), |set, (right, name)| {
            set.set(*right, is_granted(*right, name))
        })
    }

    /// Whether all of the others are among these.
    pub(crate) const fn covers(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }
}

flags! {
    /// What members may do in a chat who are no administrators, under Telegram's names.
    ///
    /// ```
    /// use chappe_emulator::Permissions;
    ///
    /// let readers = Permissions::none().can_react_to_messages(true);
    /// assert_ne!(readers, Permissions::usual());
    /// assert_eq!(format!("{readers:?}"), "Permissions(can_react_to_messages)");
    /// ```
    Permissions of Permission;
    /// Whether they may send texts, contacts, invoices, locations and venues.
    can_send_messages SendMessages
    /// Whether they may send music.
    can_send_audios SendAudios
    /// Whether they may send documents.
    can_send_documents SendDocuments
    /// Whether they may send photos.
    can_send_photos SendPhotos
    /// Whether they may send videos.
    can_send_videos SendVideos
    /// Whether they may send video notes.
    can_send_video_notes SendVideoNotes
    /// Whether they may send voice notes.
    can_send_voice_notes SendVoiceNotes
    /// Whether they may send polls and checklists.
    can_send_polls SendPolls
    /// Whether they may send animations, games, stickers and use inline bots.
    can_send_other_messages SendOtherMessages
    /// Whether previews of links are added to what they write.
    can_add_web_page_previews AddWebPagePreviews
    /// Whether they may react to messages.
    can_react_to_messages ReactToMessages
    /// Whether they may edit their own tag.
    can_edit_tag EditTag
    /// Whether they may change the chat's title, photo and other settings.
    can_change_info ChangeInfo
    /// Whether they may add others.
    can_invite_users InviteUsers
    /// Whether they may pin messages.
    can_pin_messages PinMessages
    /// Whether they may make topics.
    can_manage_topics ManageTopics
}

impl Permissions {
    /// They may read.
    pub const fn none() -> Self {
        Self(0)
    }

    /// They may do everything.
    pub const fn all() -> Self {
        Self((1 << Permission::ALL.len()) - 1)
    }

    /// What a new group begins with: everything but to change, pin and manage.
    pub const fn usual() -> Self {
        Self::all()
            .can_change_info(false)
            .can_pin_messages(false)
            .can_manage_topics(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_written_by_their_names() {
        let rights = Rights::none().can_invite_users(true).is_anonymous(true);
        let text = serde_json::to_string(&rights).unwrap();
        assert_eq!(text, r#"{"is_anonymous":true,"can_invite_users":true}"#);
        assert_eq!(serde_json::from_str::<Rights>(&text).unwrap(), rights);
        let unknown = serde_json::from_str::<Permissions>(r#"{"can_fly":true}"#);
        let error = unknown.unwrap_err().to_string();
        assert!(error.starts_with("there is no \"can_fly\", there are can_send_messages, "));
    }
}
