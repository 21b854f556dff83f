package org.furikae.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Gives each new session the length that is configured. */
@WebListener
public class SessionStart implements HttpSessionListener {
    @Inject
    private SessionLength length;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval(length.getSeconds());
    }
}
