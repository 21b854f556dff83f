package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.exchange.TableKind;
import org.furikae.registration.Registration;

/**
 * Stores registrations. A registration cannot have been two things on one day: a row that says something else about the same
 * 登録番号 and 登録日 is refused. The very same row again, as in overlapping extracts, is accepted and adds nothing.
 */
@ApplicationScoped
class RegistrationStore implements FactStore<Registration> {
    @Inject
    private RegistrationTable registrations;

    private record Key(String registrationId, LocalDate registeredOn) {
        static Key of(Registration row) {
            return new Key(row.registrationId(), row.registeredOn());
        }
    }

    @Override
    public Stored store(long batchId, Progress before, List<AcceptedRow<Registration>> rows) {
        Map<Key, RegistrationTable.Known> known = new HashMap<>();
        registrations
                .withIds(rows.stream().map(row -> row.fact().registrationId()).toList())
                .forEach(row -> known.put(Key.of(row.registration()), row));
        List<Registration> added = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (AcceptedRow<Registration> row : rows) {
            RegistrationTable.Known mine = new RegistrationTable.Known(batchId, row.fact());
            RegistrationTable.Known earlier = known.putIfAbsent(Key.of(row.fact()), mine);
            if (earlier == null) {
                added.add(row.fact());
            } else if (!earlier.registration().equals(row.fact())) {
                refused.add(RefusedRow.because(
                        row.raw(),
                        TableKind.REGISTRATIONS.columns().get(0),
                        row.fact().registrationId(),
                        "この登録番号・登録日は受付番号" + earlier.batchId() + "で別の内容が登録済みです。訂正する場合は訂正した日を登録日にしてください"));
            }
        }
        registrations.insert(batchId, before.rowsRead() + 1, added);
        return new Stored(refused, 0);
    }
}
