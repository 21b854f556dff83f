package org.furikae.web.chart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.furikae.web.language.Texts;

/** Names of the groups of outcomes, in their order. */
@Named("groupNames")
@RequestScoped
public class GroupNames {
    @Inject
    private Texts texts;

    public List<String> getAll() {
        return Stream.of(OutcomeGroup.values())
                .map(group -> texts.label("group", group))
                .toList();
    }
}
