//! The client over TLS, on the loopback interface.

#![cfg(feature = "ring")]

use std::{
    convert::Infallible,
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use chappe_client::{ApiUrl, Bot, BotBuilder, BotToken, transport::Hyper};
use chappe_core::{Call, Execution};
use http::{Response, Version};
use http_body_util::Full;
use hyper::service::service_fn;
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto,
};
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

/// A server that answers every call with `true`, and notes the HTTP version that it came in.
struct Server {
    address: SocketAddr,
    certificate: CertificateDer<'static>,
    versions: Arc<Mutex<Vec<Version>>>,
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
        let versions = Arc::<Mutex<Vec<Version>>>::default();
        let seen = versions.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, seen) = (acceptor.clone(), seen.clone());
                tokio::spawn(async move {
                    // A client that does not trust us hangs up here.
                    let Ok(stream) = acceptor.accept(stream).await else {
                        return;
                    };
                    let answer = service_fn(move |request: http::Request<_>| {
                        let _: &hyper::body::Incoming = request.body();
                        seen.lock().unwrap().push(request.version());
                        let body = Bytes::from_static(br#"{"ok":true,"result":true}"#);
                        async { Ok::<_, Infallible>(Response::new(Full::new(body))) }
                    });
                    auto::Builder::new(TokioExecutor::new())
                        .serve_connection(TokioIo::new(stream), answer)
                        .await
                        .ok();
                });
            }
        });
        Self {
            address,
            certificate,
            versions,
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
async fn the_newest_version_that_the_server_offers_is_spoken() {
    for (alpn, version) in [
        (&["h2", "http/1.1"][..], Version::HTTP_2),
        (&["http/1.1"][..], Version::HTTP_11),
        (&[][..], Version::HTTP_11),
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
        assert_eq!(*server.versions.lock().unwrap(), [version; 2], "{alpn:?}");
    }
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
    assert!(server.versions.lock().unwrap().is_empty());
}
