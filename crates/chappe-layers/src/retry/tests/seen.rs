//! What can be seen from outside.

use tracing::Level;

use super::*;
use crate::recorder::{Fields, Recorder};

async fn events(answers: impl IntoIterator<Item = Result<Reply, Error>>) -> Vec<(Level, Fields)> {
    let (recorder, _guard) = Recorder::listen(Level::TRACE);
    let (server, _log) = Strict::new(answers);
    let policy = |failure: Failure, _: &Attempt<'_>| match failure {
        Failure::Final => Decision::GiveUp(GaveUp::Final),
        _ => Decision::Repeat {
            after: Duration::from_millis(1500),
        },
    };
    let service = RetryLayer::with(policy).layer(server);
    let _ = service.oneshot(contract::call(Repeat::Safe)).await;
    recorder.events()
}

#[tokio::test(start_paused = true)]
async fn each_wait_is_an_event_that_says_for_what_and_how_long() {
    let heard = events([
        Err(flood(1)),
        Err(flood(60)),
        Err(api(502, "Bad Gateway")),
        Ok(yes()),
    ])
    .await;
    let lines: Vec<_> = heard
        .iter()
        .map(|(level, fields)| (*level, &*fields["message"], &*fields["wait_ms"]))
        .collect();
    assert_eq!(
        lines,
        [
            (
                Level::INFO,
                "the server asks to wait 1s before getChat: waiting 1.5s, then attempt 2",
                "1500",
            ),
            (
                Level::WARN,
                "the server asks to wait 60s before getChat: waiting 60.0s, then attempt 3",
                "60000",
            ),
            (
                Level::INFO,
                "getChat failed: 502 Bad Gateway; waiting 1.5s, then attempt 4",
                "1500",
            ),
        ]
    );
    let (_, last) = &heard[2];
    assert_eq!((&*last["method"], &*last["attempt"]), ("getChat", "4"));
}

#[tokio::test(start_paused = true)]
async fn a_wait_of_the_layer_within_is_an_event_too() {
    let mut error = flood(3);
    error.extensions_mut().insert(chappe_core::Requeue(7));
    let heard = events([Err(error), Ok(yes())]).await;
    let (level, fields) = &heard[0];
    assert_eq!(*level, Level::INFO);
    assert_eq!(
        fields["message"],
        "the server asks to wait 3s before getChat: it waits in the queue of flood control, that \
         long at least, then attempt 2",
    );
    assert_eq!(fields["wait_ms"], "3000");
}

#[tokio::test(start_paused = true)]
async fn where_nothing_is_waited_for_nothing_is_said() {
    let heard = events([Err(api(400, "Bad Request: chat not found"))]).await;
    assert!(heard.is_empty(), "{heard:?}");
}

#[cfg(feature = "metrics")]
mod counters {
    use metrics::set_default_local_recorder;

    use super::*;
    use crate::recorder::Counters;

    #[tokio::test(start_paused = true)]
    async fn what_was_done_is_counted() {
        let counters = Counters::default();
        let _guard = set_default_local_recorder(&counters);
        let (server, _log) = Strict::new([
            // One that succeeds at once is not counted.
            Ok(yes()),
            Err(flood(1)),
            Err(flood(1)),
            Ok(yes()),
            Err(outcome_unknown()),
            Err(api(502, "Bad Gateway")),
            Err(api(400, "Bad Request")),
        ]);
        let service = RetryLayer::new().layer(server);
        for repeat in [
            Repeat::Safe,
            Repeat::Safe,
            Repeat::Duplicating,
            Repeat::Safe,
        ] {
            let _ = service.clone().oneshot(contract::call(repeat)).await;
        }
        assert_eq!(
            counters.read(),
            [
                ("chappe_retry_given_up_total final".to_owned(), 1),
                ("chappe_retry_given_up_total outcome_unknown".to_owned(), 1),
                ("chappe_retry_requests_total".to_owned(), 3),
                ("chappe_retry_successes_total".to_owned(), 1),
            ]
        );
    }
}
