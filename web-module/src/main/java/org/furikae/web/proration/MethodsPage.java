package org.furikae.web.proration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.furikae.app.proration.Methods;
import org.furikae.app.proration.StoredMethod;

/** Every method ever entered. */
@Named
@RequestScoped
public class MethodsPage {
    @Inject
    private Methods methods;

    private List<StoredMethod> all;

    public List<StoredMethod> getAll() {
        if (all == null) {
            all = methods.all();
        }
        return all;
    }
}
