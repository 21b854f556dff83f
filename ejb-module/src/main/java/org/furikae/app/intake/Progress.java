package org.furikae.app.intake;

/**
 * How far a batch has come.
 *
 * @param tables tables of the file that are read to their end
 * @param tableRow rows stored of the table after them
 * @param errors single errors of the rejected rows
 */
record Progress(
        int tables,
        long tableRow,
        long rowsRead,
        long accepted,
        long rejected,
        long claims,
        long decided,
        long errors) {}
