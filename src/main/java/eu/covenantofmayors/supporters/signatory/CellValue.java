package eu.covenantofmayors.supporters.signatory;

/**
 * What was understood of the text of a cell.
 *
 * @param value the value, or null when it is unknown or could not be read
 * @param remark message key of what people should look at, or null when the value is clear or known to be unknown
 */
record CellValue<T>(T value, String remark) {
    static <T> CellValue<T> unknown() {
        return new CellValue<>(null, null);
    }

    static <T> CellValue<T> of(T value) {
        return new CellValue<>(value, null);
    }

    /** The text is not what its column promises. */
    static <T> CellValue<T> unreadable(String remark) {
        return new CellValue<>(null, remark);
    }
}
