package org.furikae.app.intake;

import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.furikae.exchange.InputFile;
import org.furikae.exchange.TableKind;

/** Job step that reads the file of a batch, from where an earlier attempt was interrupted. */
@Named("fileReading")
@JobWork
@Dependent
public class FileReading extends AbstractBatchlet {
    @Inject
    @BatchProperty(name = "batchId")
    private String batchId;

    @Inject
    private BatchStates batches;

    @Inject
    private UploadContent content;

    @Inject
    private ProgressTable progress;

    @Inject
    private PageStore pages;

    @Inject
    private JobFailures failures;

    @Inject
    private UploadLimit limit;

    @Resource
    private ManagedExecutorService executor;

    private volatile boolean stopped;

    @Override
    public String process() throws Exception {
        long id = Long.parseLong(batchId);
        try {
            BatchStates.Task task = batches.task(id);
            if (task.state() != BatchState.DECIDING) {
                batches.advance(id, BatchState.READING);
                read(id, task);
                batches.advance(id, BatchState.DECIDING);
            }
            return "READ";
        } catch (Exception e) {
            failures.report(id, e);
            throw e;
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void read(long id, BatchStates.Task task) throws Exception {
        Path spooled = content.spool(id);
        try (InputFile file =
                InputFile.open(spooled, task.fileName(), ExpectedTables.of(task.kind()), limit.limits())) {
            progress.setNotices(id, file.notices());
            Progress before = progress.find(id);
            List<TableKind> tables = ExpectedTables.inReadingOrder(file);
            for (int table = before.tables(); table < tables.size(); table++) {
                readTable(id, file, table, tables.get(table), table == before.tables() ? before.tableRow() : 0);
            }
        } finally {
            Files.delete(spooled);
        }
    }

    private <R> void readTable(long id, InputFile file, int table, TableKind kind, long storedBefore) throws Exception {
        try (StoringInTurn storing = new StoringInTurn(executor)) {
            PageCollector<R> collector = new PageCollector<>(
                    kind,
                    storedBefore,
                    page -> storing.add(() -> {
                        if (stopped) {
                            throw new CancellationException("the server is stopping");
                        }
                        pages.store(id, table, page);
                    }));
            file.read(kind, collector);
            collector.finish();
            storing.await();
        }
        pages.finishTable(id);
    }
}
