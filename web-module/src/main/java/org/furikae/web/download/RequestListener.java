package org.furikae.web.download;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Remembers the container's own request: resources of JAX-RS only get to see a stand-in, behind which no connection is found. */
@WebListener
public class RequestListener implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent event) {
        event.getServletRequest().setAttribute(Connection.REQUEST, event.getServletRequest());
    }
}
