package org.furikae.app.intake;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Tells {@link JobActivity} of the parts of a job. */
@JobWork
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class JobWorkInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient JobActivity activity;

    @AroundInvoke
    Object watch(InvocationContext call) throws Exception {
        return activity.during(call::proceed);
    }
}
