package org.furikae.web.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import org.furikae.web.login.OpenIdRefusal.Reason;

/** Talks to the provider of identities: authorization code flow with PKCE, state and nonce. */
@ApplicationScoped
class OpenIdProvider {
    private static final int PATIENCE_MILLISECONDS = 10_000;

    @Inject
    private OpenIdSettings settings;

    private OIDCProviderMetadata metadata;
    private IDTokenValidator validator;

    /** Where the browser has to go to be asked who its user is. */
    URI question(OpenIdRequest asked) throws OpenIdRefusal {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile"),
                        new ClientID(settings.clientId()),
                        URI.create(asked.returnAddress()))
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(asked.state()))
                .nonce(new Nonce(asked.nonce()))
                .codeChallenge(new CodeVerifier(asked.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** @param answer the address with which the browser came back */
    IDTokenClaimsSet answer(OpenIdRequest asked, URI answer) throws OpenIdRefusal {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
            if (!new State(asked.state()).equals(response.getState()) || !response.indicatesSuccess()) {
                throw new OpenIdRefusal(Reason.NOT_CONFIRMED);
            }
            TokenResponse tokens = OIDCTokenResponseParser.parse(
                    send(tokenRequest(response.toSuccessResponse().getAuthorizationCode(), asked)));
            if (!tokens.indicatesSuccess()) {
                throw new OpenIdRefusal(Reason.NOT_CONFIRMED);
            }
            return validator()
                    .validate(
                            ((OIDCTokenResponse) tokens.toSuccessResponse())
                                    .getOIDCTokens()
                                    .getIDToken(),
                            new Nonce(asked.nonce()));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new OpenIdRefusal(Reason.NOT_CONFIRMED, e);
        }
    }

    private TokenRequest tokenRequest(AuthorizationCode code, OpenIdRequest asked) throws OpenIdRefusal {
        return new TokenRequest.Builder(
                        metadata().getTokenEndpointURI(),
                        authentication(),
                        new AuthorizationCodeGrant(
                                code, URI.create(asked.returnAddress()), new CodeVerifier(asked.verifier())))
                .build();
    }

    /** In the header, which every provider takes unless it says otherwise. */
    private ClientAuthentication authentication() throws OpenIdRefusal {
        ClientID client = new ClientID(settings.clientId());
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> methods = metadata().getTokenEndpointAuthMethods();
        boolean inBody = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return inBody ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    private static HTTPResponse send(TokenRequest request) throws OpenIdRefusal {
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(PATIENCE_MILLISECONDS);
        http.setReadTimeout(PATIENCE_MILLISECONDS);
        try {
            return http.send();
        } catch (IOException e) {
            throw new OpenIdRefusal(Reason.NO_ANSWER, e);
        }
    }

    /** Asked for once; what does not answer is asked again the next time. */
    private synchronized OIDCProviderMetadata metadata() throws OpenIdRefusal {
        if (metadata == null) {
            try {
                metadata = OIDCProviderMetadata.resolve(
                        new Issuer(settings.issuer()), PATIENCE_MILLISECONDS, PATIENCE_MILLISECONDS);
            } catch (GeneralException | IOException e) {
                throw new OpenIdRefusal(Reason.NO_ANSWER, e);
            }
        }
        return metadata;
    }

    /** Keeps the provider's keys, and fetches them again when a new one shows up. */
    private synchronized IDTokenValidator validator() throws OpenIdRefusal {
        if (validator == null) {
            try {
                validator = new IDTokenValidator(
                        metadata().getIssuer(),
                        new ClientID(settings.clientId()),
                        algorithm(metadata().getIDTokenJWSAlgs()),
                        metadata().getJWKSetURI().toURL());
            } catch (MalformedURLException e) {
                throw new OpenIdRefusal(Reason.NO_ANSWER, e);
            }
        }
        return validator;
    }

    /** RS256 is what every provider has to offer; some offer elliptic curves only. */
    private static JWSAlgorithm algorithm(List<JWSAlgorithm> offered) {
        return offered == null || offered.contains(JWSAlgorithm.RS256)
                ? JWSAlgorithm.RS256
                : offered.stream()
                        .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                        .findFirst()
                        .orElse(JWSAlgorithm.RS256);
    }
}
