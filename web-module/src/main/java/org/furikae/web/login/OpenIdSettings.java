package org.furikae.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.furikae.app.access.Role;

/**
 * How the administrator set up log-in by OpenID Connect: {@code FURIKAE_OIDC_ISSUER}, {@code _CLIENT_ID}, {@code _CLIENT_SECRET},
 * and what may be left out.
 */
@Named("openId")
@ApplicationScoped
public class OpenIdSettings {
    private static final Set<Role> PEOPLE =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.INTEGRATION)));

    @Inject
    @ConfigProperty(name = "furikae.oidc.issuer")
    private Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "furikae.oidc.client.id")
    private Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "furikae.oidc.client.secret")
    private Optional<String> clientSecret;

    /** What the button says. */
    @Inject
    @ConfigProperty(name = "furikae.oidc.name", defaultValue = "OpenID Connect")
    private String name;

    /** The claim that holds the user name. */
    @Inject
    @ConfigProperty(name = "furikae.oidc.user.claim", defaultValue = "preferred_username")
    private String userClaim;

    @Inject
    @ConfigProperty(name = "furikae.oidc.role.claim")
    private Optional<String> roleClaim;

    /** {@code value=role} with commas between; without it the claim holds the codes of roles. */
    @Inject
    @ConfigProperty(name = "furikae.oidc.roles")
    private Optional<String> roleMapping;

    /** Whether the provider asks for a second factor, so that it is not asked for here as well. */
    @Inject
    @ConfigProperty(name = "furikae.oidc.second.factor", defaultValue = "false")
    private boolean secondFactor;

    /** Address of this server as browsers see it; otherwise taken from the request. */
    @Inject
    @ConfigProperty(name = "furikae.public.url")
    private Optional<String> publicAddress;

    /**
     * Keeps the application from starting with settings that would only fail at somebody's log-in.
     *
     * @throws IllegalStateException what is wrong and how to mend it, in Japanese, for the launcher to show
     */
    void check(@Observes @Initialized(ApplicationScoped.class) Object started) {
        requireWhole(issuer.isPresent(), clientId.isPresent(), clientSecret.isPresent());
        mapped(roleMapping.orElse(""));
        issuer.ifPresent(address -> requireAddress("FURIKAE_OIDC_ISSUER", address));
        publicAddress.ifPresent(address -> requireAddress("FURIKAE_PUBLIC_URL", address));
    }

    static void requireWhole(boolean issuer, boolean clientId, boolean clientSecret) {
        if (issuer != clientId || issuer != clientSecret) {
            throw wrong(
                    "FURIKAE_OIDC_ISSUER、FURIKAE_OIDC_CLIENT_ID、FURIKAE_OIDC_CLIENT_SECRET は三つともそろえるか、三つとも外してください。");
        }
    }

    static void requireAddress(String setting, String address) {
        if (!address.matches("https?://[^\\s/?#]+[^\\s?#]*")) {
            throw wrong(setting + " は https:// か http:// で始まる住所にしてください。例: https://furikae.internal");
        }
    }

    private static IllegalStateException wrong(String message) {
        return new IllegalStateException("設定の誤り: " + message);
    }

    public boolean isConfigured() {
        return issuer.isPresent() && clientId.isPresent() && clientSecret.isPresent();
    }

    public String getName() {
        return name;
    }

    String issuer() {
        return issuer.orElseThrow();
    }

    String clientId() {
        return clientId.orElseThrow();
    }

    String clientSecret() {
        return clientSecret.orElseThrow();
    }

    String userClaim() {
        return userClaim;
    }

    Optional<String> roleClaim() {
        return roleClaim;
    }

    boolean secondFactorByProvider() {
        return secondFactor;
    }

    Optional<String> publicAddress() {
        return publicAddress.map(address -> address.replaceAll("/+$", ""));
    }

    /** The roles of people that the values of the claim stand for; values that nobody mapped stand for none. */
    Set<Role> roles(Collection<String> values) {
        return roles(values, roleMapping.orElse(""));
    }

    static Set<Role> roles(Collection<String> values, String mapping) {
        Map<String, Role> byValue = mapped(mapping);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        values.stream().filter(byValue::containsKey).map(byValue::get).forEach(roles::add);
        roles.remove(Role.INTEGRATION);
        return roles;
    }

    /** Roles by the value of the claim that stands for them. */
    static Map<String, Role> mapped(String mapping) {
        Map<String, Role> byValue = new TreeMap<>();
        if (mapping.isBlank()) {
            EnumSet.allOf(Role.class).forEach(role -> byValue.put(role.code(), role));
            return byValue;
        }
        for (String pair : mapping.split(",", -1)) {
            int equals = pair.indexOf('=');
            String value = equals < 0 ? "" : pair.substring(0, equals).strip();
            Optional<Role> role = equals < 0
                    ? Optional.empty()
                    : role(pair.substring(equals + 1).strip());
            if (value.isEmpty() || role.isEmpty()) {
                throw wrong("FURIKAE_OIDC_ROLES の「" + pair.strip() + "」が読めません。「値=役割」をコンマで並べてください。役割は "
                        + PEOPLE.stream().map(Role::code).collect(Collectors.joining(", ")) + " です。");
            }
            byValue.put(value, role.get());
        }
        return byValue;
    }

    private static Optional<Role> role(String code) {
        return PEOPLE.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
