package org.furikae.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.furikae.app.access.Role;

/**
 * How the administrator set up log-in by OpenID Connect: {@code FURIKAE_OIDC_ISSUER}, {@code _CLIENT_ID}, {@code _CLIENT_SECRET},
 * and what may be left out.
 */
@Named("openId")
@ApplicationScoped
public class OpenIdSettings {
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
        Map<String, Role> byValue = new TreeMap<>();
        if (mapping.isBlank()) {
            EnumSet.allOf(Role.class).forEach(role -> byValue.put(role.code(), role));
        } else {
            Arrays.stream(mapping.split(","))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> byValue.put(pair[0].strip(), Role.ofCode(pair[1].strip())));
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        values.stream().filter(byValue::containsKey).map(byValue::get).forEach(roles::add);
        roles.remove(Role.INTEGRATION);
        return roles;
    }
}
