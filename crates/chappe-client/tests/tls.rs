//! The client over TLS, on the loopback interface.

#![cfg(feature = "ring")]

use std::{
    convert::Infallible,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use chappe_client::{ApiUrl, Bot, BotBuilder, BotToken, transport::Hyper};
use chappe_core::{Call, Execution};
use http::Response;
use http_body_util::Full;
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ClientConfig, RootCertStore, ServerConfig,
        crypto::ring::default_provider,
        pki_types::{CertificateDer, PrivateKeyDer},
    },
};
use tower::layer::util::Identity;

/// A server that answers every call with `true`, and notes which protocol was agreed on.
struct Server {
    address: SocketAddr,
    certificate: CertificateDer<'static>,
    agreed: Arc<Mutex<Vec<Option<Vec<u8>>>>>,
}

impl Server {
    async fn new(alpn: &[&str]) -> Self {
        let signed = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let certificate = signed.cert.der().clone();
        let key = PrivateKeyDer::Pkcs8(signed.signing_key.serialize_der().into());
        let mut config = ServerConfig::builder_with_provider(default_provider().into())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.clone()], key)
            .unwrap();
        config.alpn_protocols = alpn.iter().map(|name| name.as_bytes().to_vec()).collect();
        let acceptor = TlsAcceptor::from(Arc::new(config));

        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let agreed = Arc::<Mutex<Vec<Option<Vec<u8>>>>>::default();
        let seen = agreed.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, seen) = (acceptor.clone(), seen.clone());
                tokio::spawn(async move {
                    // A client that does not trust us hangs up here.
                    let Ok(stream) = acceptor.accept(stream).await else {
                        return;
                    };
                    let protocol = stream.get_ref().1.alpn_protocol().map(<[u8]>::to_vec);
                    seen.lock().unwrap().push(protocol);
                    let answer = service_fn(move |_: http::Request<hyper::body::Incoming>| {
                        let body = Bytes::from_static(br#"{"ok":true,"result":true}"#);
                        async { Ok::<_, Infallible>(Response::new(Full::new(body))) }
                    });
                    http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), answer)
                        .await
                        .ok();
                });
            }
        });
        Self {
            address,
            certificate,
            agreed,
        }
    }

    fn builder(&self) -> BotBuilder {
        let url = format!("https://localhost:{}", self.address.port());
        Bot::builder(BotToken::parse("123456:AAF-this_is_not_a_real_token_00000").unwrap())
            .api_url(ApiUrl::parse(&url).unwrap())
    }

    /// A client that trusts this server's certificate.
    fn trusting(&self) -> Hyper {
        let mut roots = RootCertStore::empty();
        roots.add(self.certificate.clone()).unwrap();
        let config = ClientConfig::builder_with_provider(default_provider().into())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        Hyper::with_tls_config(config)
    }
}

#[tokio::test]
async fn http_1_1_is_spoken_over_one_connection() {
    let http_1_1 = Some(b"http/1.1".to_vec());
    for (alpn, agreed) in [
        (&["h2", "http/1.1"][..], http_1_1.clone()),
        (&["http/1.1"][..], http_1_1),
        (&[][..], None),
    ] {
        let server = Server::new(alpn).await;
        let bot = server
            .builder()
            .transport(server.trusting())
            .build()
            .unwrap();
        for _ in 0..2 {
            let reply = bot.call_raw(Call::raw("getMe", ()).unwrap()).await.unwrap();
            assert_eq!(reply.result(), "true");
        }
        assert_eq!(*server.agreed.lock().unwrap(), [agreed], "{alpn:?}");
    }
}

#[tokio::test]
async fn a_bot_connects_before_its_first_call() {
    let server = Server::new(&["http/1.1"]).await;
    let bot = server
        .builder()
        .transport(server.trusting())
        .build()
        .unwrap();
    bot.connect().await.unwrap();
    // The server has the last word of a handshake, and tells how to resume the session.
    tokio::time::sleep(Duration::from_millis(50)).await;
    bot.connect().await.unwrap();
    bot.call_raw(Call::raw("getMe", ()).unwrap()).await.unwrap();
    assert_eq!(server.agreed.lock().unwrap().len(), 1);

    let distrustful = server.builder().build().unwrap();
    let error = distrustful.connect().await.unwrap_err();
    assert!(error.to_string().contains("certificate"), "{error}");
    assert_eq!(error.execution(), Execution::NotExecuted);
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_refused_before_anything_is_written() {
    let server = Server::new(&["h2", "http/1.1"]).await;
    let bot = server
        .builder()
        .default_layers(Identity::new())
        .build()
        .unwrap();
    let error = bot
        .call_raw(Call::raw("getMe", ()).unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.execution(), Execution::NotExecuted);
    assert!(error.to_string().contains("certificate"), "{error}");
    assert!(server.agreed.lock().unwrap().is_empty());
}
