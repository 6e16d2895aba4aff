package eu.covenantofmayors.supporters.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
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
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Setting;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The institution's sign-on by OpenID Connect, EU Login for example: the authorization code flow with PKCE. Without
 * {@code covenant.openid.issuer} there is none.
 *
 * <p>Whenever somebody comes it is asked where its pages are: so nobody is sent to one that gives no answer.
 */
@ApplicationScoped
public class OpenIdProvider {
    /** Where it sends people back to, within the application. */
    public static final String RETURN = "/sign-in/openid";

    private static final Logger LOG = Logger.getLogger(OpenIdProvider.class.getName());
    private static final int CONNECT_MILLISECONDS = 3000;
    private static final int READ_MILLISECONDS = 5000;

    /** Signatures that only the provider can make: anybody who knows the client's secret could make the others. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.copyOf(JWSAlgorithm.Family.SIGNATURE);

    @Inject
    @Configured(Setting.OPENID_ISSUER)
    private Optional<String> issuer;

    @Inject
    @Configured(Setting.OPENID_NAME)
    private String name;

    @Inject
    @Configured(Setting.OPENID_CLIENT)
    private String client;

    @Inject
    @Configured(Setting.OPENID_SECRET)
    private Optional<String> secret;

    @Inject
    @Configured(Setting.OPENID_SCOPES)
    private String scopes;

    @Inject
    @Configured(Setting.OPENID_GROUPS)
    private String groupsClaim;

    /** Whether people cannot choose their addresses there, so that it need not say of each that it has been checked. */
    @Inject
    @Configured(Setting.OPENID_VOUCHES)
    private boolean vouches;

    /** What the provider says when more than one thing was shown: RFC 8176 has the word for it. */
    @Inject
    @Configured(Setting.OPENID_STRONG)
    private Set<String> strong;

    /**
     * Authentication context classes that are asked for ({@code acr_values} of OpenID Connect Core 1.0, 3.1.2.1), with blanks
     * between them: each provider has its own. The methods in {@code amr} are other words and cannot be asked for.
     */
    @Inject
    @Configured(Setting.OPENID_ACR)
    private Optional<String> acr;

    @Inject
    private Settings settings;

    /** What people call it; nothing where there is none. */
    public Optional<String> name() {
        return issuer.map(there -> name);
    }

    /**
     * Begins with somebody.
     *
     * @param wanted where they want to go; null for their own desk
     * @param language in which they are asked, as far as the provider speaks it
     * @throws Refused when the provider gives no answer
     */
    public OpenIdRequest begin(String wanted, Languages language) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, Scope.parse(scopes), clientId(), returnAddress())
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .acrValues(acr.map(words -> Stream.of(words.strip().split(" +"))
                                .map(ACR::new)
                                .toList())
                        .orElse(null))
                .uiLocales(List.of(tag(language)));
        return new OpenIdRequest(
                state.getValue(),
                nonce.getValue(),
                verifier.getValue(),
                wanted,
                request.build().toURI());
    }

    /**
     * Finds out who has come back.
     *
     * @param code that the provider has given them
     * @throws Refused when the provider gives no answer, or not one that can be believed
     */
    public Arrived arrived(OpenIdRequest begun, String code) {
        try {
            OIDCProviderMetadata provider = metadata();
            OIDCTokens tokens = exchange(provider, begun, code);
            JWT token = tokens.getIDToken();
            IDTokenClaimsSet claims = validator(provider, token).validate(token, new Nonce(begun.nonce()));
            Map<String, Object> told = new HashMap<>(claims.toJSONObject());
            ask(provider, tokens.getBearerAccessToken(), claims, told);
            return new Arrived(arrival(claims, told), farewell(provider, token));
        } catch (IOException e) {
            throw away(e);
        } catch (BadJOSEException | JOSEException | GeneralException e) {
            throw notGood(e);
        }
    }

    /**
     * Believes the provider that somebody has been signed out there: OpenID Connect Back-Channel Logout 1.0.
     *
     * @param logoutToken in which it says so
     * @return whom it names
     * @throws Refused when it cannot be believed, names nobody, or the provider gives no answer
     */
    public LogoutTokenClaimsSet signedOut(String logoutToken) {
        try {
            JWT token = JWTParser.parse(logoutToken);
            if (!LogoutTokenValidator.TYPE.equals(token.getHeader().getType())) {
                throw new GeneralException("another kind of token"); // OWASP ASVS 5.0, 10.5.5
            }
            OIDCProviderMetadata provider = metadata();
            LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                            provider.getIssuer(), clientId(), algorithm(token), keys(provider))
                    .validate(token);
            if (claims.getSubject() == null) {
                throw new GeneralException("only a session is named, not whose");
            }
            return claims;
        } catch (BadJOSEException | JOSEException | GeneralException | ParseException e) {
            throw notGood(e);
        }
    }

    private OIDCTokens exchange(OIDCProviderMetadata provider, OpenIdRequest begun, String code)
            throws IOException, GeneralException {
        TokenRequest request = new TokenRequest.Builder(
                        provider.getTokenEndpointURI(),
                        authentication(provider),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), returnAddress(), new CodeVerifier(begun.verifier())))
                .build();
        TokenResponse answer =
                OIDCTokenResponseParser.parse(patient(request.toHTTPRequest()).send());
        if (!answer.indicatesSuccess()) {
            throw new GeneralException(answer.toErrorResponse().getErrorObject().toString());
        }
        return ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
    }

    private IDTokenValidator validator(OIDCProviderMetadata provider, JWT token) throws GeneralException {
        return new IDTokenValidator(provider.getIssuer(), clientId(), algorithm(token), keys(provider));
    }

    private static JWSAlgorithm algorithm(JWT token) throws GeneralException {
        return Stream.of(token.getHeader().getAlgorithm())
                .filter(JWSAlgorithm.class::isInstance)
                .map(JWSAlgorithm.class::cast)
                .filter(SIGNATURES::contains)
                .findFirst()
                .orElseThrow(() -> new GeneralException("not signed by the provider"));
    }

    private static URL keys(OIDCProviderMetadata provider) throws GeneralException {
        try {
            return provider.getJWKSetURI().toURL();
        } catch (MalformedURLException e) {
            throw new GeneralException(e.getMessage(), e);
        }
    }

    /** What the token does not tell the provider may tell whoever has the access that it gives. */
    private void ask(
            OIDCProviderMetadata provider, BearerAccessToken access, IDTokenClaimsSet claims, Map<String, Object> told)
            throws IOException, GeneralException {
        URI endpoint = provider.getUserInfoEndpointURI();
        if (endpoint == null || access == null || told.containsKey("email") && told.containsKey(groupsClaim)) {
            return;
        }
        UserInfoResponse answer = UserInfoResponse.parse(
                patient(new UserInfoRequest(endpoint, access).toHTTPRequest()).send());
        if (!answer.indicatesSuccess()) {
            throw new GeneralException(answer.toErrorResponse().getErrorObject().toString());
        }
        var info = answer.toSuccessResponse().getUserInfo();
        if (info == null || !claims.getSubject().equals(info.getSubject())) {
            throw new GeneralException("tells of somebody else");
        }
        info.toJSONObject().forEach(told::putIfAbsent);
    }

    private Arrival arrival(IDTokenClaimsSet claims, Map<String, Object> told) {
        String email = text(told, "email");
        return new Arrival(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                email,
                !email.isEmpty() && (vouches || Boolean.parseBoolean(text(told, "email_verified"))),
                Stream.of("name", "preferred_username", "email")
                        .map(claim -> text(told, claim))
                        .filter(word -> !word.isEmpty())
                        .findFirst()
                        .orElseGet(() -> claims.getSubject().getValue()),
                groups(told.get(groupsClaim)),
                isStrong(claims));
    }

    private static String text(Map<String, Object> told, String claim) {
        return Objects.toString(told.get(claim), "");
    }

    private static Set<String> groups(Object claim) {
        Stream<?> values = claim instanceof List<?> list ? list.stream() : Stream.ofNullable(claim);
        return values.map(Object::toString).collect(Collectors.toSet());
    }

    private boolean isStrong(IDTokenClaimsSet claims) {
        return Stream.concat(
                        Stream.ofNullable(claims.getACR()).map(ACR::getValue),
                        Stream.ofNullable(claims.getAMR()).flatMap(List::stream).map(AMR::getValue))
                .anyMatch(strong::contains);
    }

    /** Where they sign out there, too; null where the provider has no such page. */
    private URI farewell(OIDCProviderMetadata provider, JWT token) {
        URI endpoint = provider.getEndSessionEndpointURI();
        return endpoint == null
                ? null
                : new LogoutRequest(endpoint, token, URI.create(settings.baseUrl() + "/"), null).toURI();
    }

    private ClientAuthentication authentication(OIDCProviderMetadata provider) {
        Secret word = new Secret(secret.orElse(""));
        List<ClientAuthenticationMethod> taken = provider.getTokenEndpointAuthMethods();
        boolean inTheForm = taken != null && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inTheForm ? new ClientSecretPost(clientId(), word) : new ClientSecretBasic(clientId(), word);
    }

    private OIDCProviderMetadata metadata() {
        try {
            return OIDCProviderMetadata.resolve(
                    new Issuer(issuer.orElseThrow(NotFound::new)), CONNECT_MILLISECONDS, READ_MILLISECONDS);
        } catch (IOException | GeneralException e) {
            throw away(e);
        }
    }

    private Refused notGood(Exception e) {
        LOG.log(Level.WARNING, "The answer of the OpenID provider is not good: {0}", e.toString());
        return new Refused("refused.openid.answer", name);
    }

    private Refused away(Exception e) {
        LOG.log(Level.WARNING, "The OpenID provider gives no answer: {0}", e.toString());
        return new Refused("refused.openid.away", name);
    }

    private static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLISECONDS);
        request.setReadTimeout(READ_MILLISECONDS);
        return request;
    }

    private ClientID clientId() {
        return new ClientID(client);
    }

    private URI returnAddress() {
        return URI.create(settings.baseUrl() + RETURN);
    }

    private static LangTag tag(Languages language) {
        try {
            return LangTag.parse(language.tag());
        } catch (LangTagException e) {
            throw new IllegalStateException("Each language has a tag", e);
        }
    }
}
