package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.furikae.app.studio.DraftView;
import org.furikae.app.studio.Drafts;
import org.furikae.app.studio.ParameterGrid;
import org.furikae.app.studio.ParameterSave;
import org.furikae.app.studio.ParameterTables;
import org.furikae.app.studio.ParameterUpload;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.app.studio.TypedParameter;
import org.furikae.exchange.UnreadableFile;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** The parameters of a draft as a table, and as a workbook that goes out and comes back. */
@Named
@ViewScoped
public class ParametersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Drafts drafts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private ParameterTables tables;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private Long id;
    private int revision;
    private List<ParameterLine> lines = new ArrayList<>();
    /** What somebody else made of parameters that this author changed as well. */
    private final HashMap<String, String> theirs = new HashMap<>();

    private final ArrayList<TypedParameter> uploaded = new ArrayList<>();
    private transient ParameterGrid grid;
    private transient DraftView draft;
    private transient ParameterUpload upload;
    private transient Part file;

    /** Answers 404 when there is no such draft. */
    public void open() {
        if (getDraft() == null) {
            Address.notFound();
            return;
        }
        load();
    }

    private void load() {
        if (getGrid() != null) {
            revision = grid.revision();
            lines = lines(grid.rows());
        }
    }

    private static List<ParameterLine> lines(List<TypedParameter> rows) {
        return rows.stream().map(ParameterLine::new).collect(Collectors.toCollection(ArrayList::new));
    }

    public DraftView getDraft() {
        if (draft == null && id != null) {
            draft = drafts.find(id).orElse(null);
        }
        return draft;
    }

    /** Names, sources and what is in force; null when the draft's {@code ruleset.yaml} cannot be read. */
    public ParameterGrid getGrid() {
        if (grid == null && id != null) {
            try {
                grid = tables.open(id).orElse(null);
            } catch (StudioRefusedException e) {
                Messages.refused(e.getMessage());
            }
        }
        return grid;
    }

    /** What is in force of a parameter, for people; empty when there is nothing. */
    public String inForce(String name) {
        return getGrid().inForce().getOrDefault(name, List.of()).stream()
                .map(TypedParameter::text)
                .collect(Collectors.joining(" / "));
    }

    /** Whether the rows of a parameter say something else than what is in force. */
    public boolean differs(String name) {
        return !getGrid()
                .inForce()
                .getOrDefault(name, List.of())
                .equals(typed().stream().filter(row -> row.name().equals(name)).toList());
    }

    private List<TypedParameter> typed() {
        return lines.stream().map(ParameterLine::typed).toList();
    }

    /** Adds a row below another one, for other months of the same parameter. */
    public void addBelow(int index) {
        TypedParameter above = lines.get(index).typed();
        lines.add(
                index + 1,
                new ParameterLine(new TypedParameter(
                        above.name(), "", above.until(), above.kind(), above.value(), above.source())));
    }

    /** Adds an empty row at the end. */
    public void addNew() {
        lines.add(new ParameterLine(new TypedParameter("", "", "", "整数", "", "")));
    }

    public void remove(int index) {
        lines.remove(index);
    }

    /** Forgets what was typed. */
    public void reload() {
        theirs.clear();
        grid = null;
        load();
    }

    public void save() {
        save(typed(), revision);
    }

    private void save(List<TypedParameter> rows, int basedOn) {
        try {
            ParameterSave saved = tables.save(id, basedOn, rows);
            show(saved, rows);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    private void show(ParameterSave saved, List<TypedParameter> rows) {
        if (saved.saved()) {
            Messages.done(texts.with("rules.parameters.saved", saved.revision()));
            Address.go("/rules/parameters.xhtml?id=" + id);
            return;
        }
        if (saved.conflict().isPresent()) {
            ParameterSave.Conflict conflict = saved.conflict().get();
            revision = conflict.revision();
            lines = lines(conflict.merged());
            theirs.clear();
            conflict.both()
                    .forEach((name, others) -> theirs.put(
                            name,
                            others.isEmpty()
                                    ? texts.of("rules.parameters.gone")
                                    : others.stream().map(TypedParameter::text).collect(Collectors.joining(" / "))));
            Messages.refused(texts.of("rules.parameters.conflict"));
            return;
        }
        lines = lines(rows);
        saved.faults().forEach(fault -> {
            if (fault.row() >= 0) {
                lines.get(fault.row()).setFault(fault.message());
            }
            Messages.refused(fault.message());
        });
    }

    /** Reads a table that was handed in and shows what it would change. */
    public void receive() throws IOException {
        uploaded.clear();
        if (file == null || file.getSize() == 0) {
            Messages.refused(texts.of("rules.parameters.noFile"));
            return;
        }
        Path spooled = Files.createTempFile("furikae-parameters-", null);
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, spooled, StandardCopyOption.REPLACE_EXISTING);
            String name = Path.of(file.getSubmittedFileName()).getFileName().toString();
            upload = tables.read(id, spooled, name);
            upload.faults().forEach(Messages::refused);
            if (upload.faults().isEmpty()) {
                uploaded.addAll(upload.rows());
                revision = upload.revision();
            }
        } catch (UnreadableFile | StudioRefusedException e) {
            Messages.refused(e.getMessage());
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    /** Saves what was handed in and looked at. */
    public void take() {
        save(List.copyOf(uploaded), revision);
    }

    /** What the table that was handed in would change; null when none was. */
    public ParameterUpload getUpload() {
        return upload;
    }

    public boolean isTakeable() {
        return !uploaded.isEmpty();
    }

    public Map<String, String> getTheirs() {
        return theirs;
    }

    public List<String> getKinds() {
        return List.of("有無", "整数", "文字", "文字の並び");
    }

    public List<ParameterLine> getLines() {
        return lines;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
