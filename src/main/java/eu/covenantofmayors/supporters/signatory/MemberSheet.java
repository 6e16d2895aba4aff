package eu.covenantofmayors.supporters.signatory;

import java.io.Serializable;

/**
 * A sheet of a workbook from which members may be taken.
 *
 * @param index its place in the workbook, counted from 0
 * @param hidden whether Excel hides it
 */
public record MemberSheet(int index, String name, boolean hidden) implements Serializable {
    private static final long serialVersionUID = 1L;
}
