package org.furikae.app.studio;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.rules.ReleaseStore;
import org.furikae.app.rules.RuleContentTable;
import org.furikae.app.rules.RuleTexts;
import org.furikae.app.studio.StudioRefusedException.Reason;

/** Enters and ends requests for release, each time in one transaction. The entry in the audit trail comes last. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = StudioRefusedException.class)
class RequestStore {
    @Inject
    private RequestTable requests;

    @Inject
    private RuleContentTable contents;

    @Inject
    private ReleaseStore releases;

    @EJB
    private AuditTrail audit;

    long enter(RuleTexts texts, RequestTable.Asked asked, String userName, String reason) {
        contents.keep(texts, now());
        long number = requests.insert(asked, userName, reason, now());
        audit.recordContent("rules.request", subject(number), reason, asked.contentSha256());
        return number;
    }

    /** @return number of the release */
    long approve(long number, Optional<YearMonth> effectiveFrom, String userName, String reason)
            throws StudioRefusedException {
        ReleaseRequest request = lockOpen(number);
        if (request.requestedBy().equals(userName)) {
            throw new StudioRefusedException(Reason.ANOTHER_PERSON, "自分で申請した公開は、自分では承認できません。ほかのルール作成者か管理者に承認を頼んでください。");
        }
        if (requests.isAuthor(request, userName)) {
            throw new StudioRefusedException(Reason.ANOTHER_PERSON, "この下書きには、あなたが保存した版があります。書いていない人に承認を頼んでください。");
        }
        RuleTexts texts = contents.find(request.contentSha256()).orElseThrow();
        requests.end(number, RequestState.APPROVED, userName, reason, now());
        return releases.release(texts, Optional.of(number), effectiveFrom, userName, reason);
    }

    void refuse(long number, String userName, String reason) throws StudioRefusedException {
        lockOpen(number);
        requests.end(number, RequestState.REFUSED, userName, reason, now());
        audit.record("rules.refuse", subject(number), reason);
    }

    void withdraw(long number, String userName, String reason) throws StudioRefusedException {
        ReleaseRequest request = lockOpen(number);
        if (!request.requestedBy().equals(userName)) {
            throw new StudioRefusedException(Reason.ANOTHER_PERSON, "取り下げられるのは申請した人だけです。公開しないなら、理由を書いて差し戻してください。");
        }
        requests.end(number, RequestState.WITHDRAWN, userName, reason, now());
        audit.record("rules.withdraw", subject(number), reason);
    }

    private ReleaseRequest lockOpen(long number) throws StudioRefusedException {
        ReleaseRequest request = requests.lock(number)
                .orElseThrow(() -> StudioRefusedException.notFound("公開の申請Q-" + number + "はありません。一覧から選び直してください。"));
        if (request.state() != RequestState.OPEN) {
            throw new StudioRefusedException(
                    Reason.CHANGED_MEANWHILE, "この申請はもう「" + request.state().label() + "」です。開き直して確かめてください。");
        }
        return request;
    }

    private static String subject(long number) {
        return "request " + number;
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
