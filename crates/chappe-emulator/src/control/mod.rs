//! The control API: what a test in any language does beside the bot, over HTTP under `/emulator/`.
//!
//! It is served beside the Bot API by [`Emulator::serve`](crate::Emulator::serve), and describes
//! itself at `/emulator/openapi.json`. Bodies are JSON; what is wrong with one is answered with 4xx
//! and `{"error": "…"}`. Nothing here looks at tokens: whoever reaches the port rules the world, so
//! it listens at the loopback interface unless told otherwise.

mod bots;
mod chats;
mod deeds;
mod error;
mod expect;
mod faults;
mod features;
mod journal;
mod limits;
mod messages;
mod payments;
mod queries;
mod scene;
mod settings;
mod uploads;
mod users;

use axum::{
    Json, Router,
    extract::State,
    response::{IntoResponse as _, Redirect},
    routing::get,
};
use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt as _, Collected, Full};
use serde::Serialize;
use tower_service::Service as _;
use utoipa::{OpenApi, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{emulator::Emulator, service::Response};

/// The document's head; the routes add themselves.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Chappe emulator: control API",
        description = "What users, administrators and a test do beside the bot, in a simulated \
            Telegram. The Bot API itself is under `/bot<token>/`."
    ),
    tags(
        (name = "accounts", description = "Users and bots."),
        (name = "chats", description = "Groups, supergroups, channels, and who is in them."),
        (name = "actions", description = "What users do."),
        (name = "expectations", description = "Waiting for what the bot does."),
        (name = "faults", description = "What goes wrong to order, and how often a bot may call."),
        (name = "journal", description = "What was asked of the Bot API."),
        (name = "scene", description = "The world as a whole."),
    )
)]
struct Document;

/// The control API as an HTTP service.
#[derive(Clone, Debug)]
pub(crate) struct Control {
    router: Router,
    emulator: Emulator,
}

impl Control {
    pub(crate) fn new(emulator: Emulator) -> Self {
        let (router, document) = api();
        let document = Json(document);
        let router = router
            .route(
                "/emulator/openapi.json",
                get(move || std::future::ready(document)),
            )
            .route(
                "/emulator",
                get(|| std::future::ready(Redirect::permanent("/emulator/"))),
            )
            .fallback(error::no_such_route)
            .method_not_allowed_fallback(error::no_such_verb)
            .with_state(emulator.clone());
        Self { router, emulator }
    }

    /// Whether a path is of this API.
    pub(crate) fn has(path: &str) -> bool {
        path == "/emulator" || path.starts_with("/emulator/")
    }

    pub(crate) async fn answer(&mut self, request: Request<Full<Bytes>>) -> Response {
        let mut response = match self.router.call(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        if let Err(failure) = self.emulator.settled().await {
            response = error::Problem::unwritten(&failure).into_response();
        }
        let (parts, body) = response.into_parts();
        // It is whole in memory already.
        let bytes = body.collect().await.map(Collected::to_bytes);
        Response::from_parts(parts, Full::new(bytes.unwrap_or_default()))
    }
}

/// All routes but that of the document, and the document.
fn api() -> (Router<Emulator>, utoipa::openapi::OpenApi) {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(about))
        .merge(users::routes())
        .merge(bots::routes())
        .merge(chats::routes())
        .merge(settings::routes())
        .merge(messages::routes())
        .merge(uploads::routes())
        .merge(deeds::routes())
        .merge(queries::routes())
        .merge(payments::routes())
        .merge(features::routes())
        .merge(expect::routes())
        .merge(faults::routes())
        .merge(limits::routes())
        .merge(journal::routes())
        .merge(scene::routes())
        .split_for_parts()
}

/// What the emulator is.
#[derive(Debug, Serialize, ToSchema)]
struct About {
    /// `chappe-emulator`.
    name: &'static str,
    /// Its version.
    version: &'static str,
    /// Where this API is described.
    openapi: &'static str,
    /// The Unix time in the emulator's world.
    unix_time: i64,
}

/// Tells what the emulator is, and what time it is there.
#[utoipa::path(get, path = "/emulator/", operation_id = "about",
tag = "scene", responses((status = 200, body = About)))]
async fn about(State(emulator): State<Emulator>) -> Json<About> {
    Json(About {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        openapi: "/emulator/openapi.json",
        unix_time: emulator.unix_time(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_described() {
        let (_, document) = api();
        let json = serde_json::to_value(&document).unwrap();
        let paths = json["paths"].as_object().unwrap();
        assert!(paths.len() > 15, "{}", paths.len());
        let mut ids = std::collections::BTreeSet::new();
        for (path, operations) in paths {
            assert!(path.starts_with("/emulator/"), "{path}");
            for (verb, operation) in operations.as_object().unwrap() {
                let summary = operation["summary"].as_str().unwrap_or_default();
                assert!(summary.ends_with('.'), "{verb} {path}: {summary:?}");
                assert!(operation["tags"].is_array(), "{verb} {path}");
                // Programs that make clients of the document name their functions by it.
                let id = operation["operationId"].as_str().unwrap();
                assert!(ids.insert(id), "{verb} {path}: there is another {id}");
            }
        }
    }
}
