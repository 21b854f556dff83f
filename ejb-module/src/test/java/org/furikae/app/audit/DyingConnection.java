package org.furikae.app.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection at whose statements something happens, such as the death of the process that has it. */
final class DyingConnection {
    private DyingConnection() {}

    /** What happens before a statement. */
    @FunctionalInterface
    interface Event {
        /** @param count of statements until now, this one included */
        void before(int count, String sql) throws SQLException;
    }

    static Connection of(Connection connection, Event event) {
        int[] count = new int[1];
        return (Connection) Proxy.newProxyInstance(
                DyingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        count[0]++;
                        event.before(count[0], (String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
