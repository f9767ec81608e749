package dev.handover.audit.capture.format;

/**
 * How its sender says that a file is to be read; null where the file itself decides.
 *
 * @param format which export it is
 * @param charset how its bytes become text, by the IANA name
 * @param dateOrder in which order its dates name their parts
 * @param clock how its times of day are written
 */
public record ReadingChoices(ExportFormat format, String charset, DateOrder dateOrder, HourClock clock) {

    /** The file decides everything. */
    public static final ReadingChoices NONE = new ReadingChoices(null, null, null, null);

    /** These, and where they say nothing, those before. */
    public ReadingChoices or(ReadingChoices before) {
        return new ReadingChoices(
                format == null ? before.format : format,
                charset == null ? before.charset : charset,
                dateOrder == null ? before.dateOrder : dateOrder,
                clock == null ? before.clock : clock);
    }

    public ReadingChoices withDateOrder(DateOrder order) {
        return new ReadingChoices(format, charset, order, clock);
    }
}
