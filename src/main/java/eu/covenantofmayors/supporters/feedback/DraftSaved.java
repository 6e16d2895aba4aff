package eu.covenantofmayors.supporters.feedback;

import java.util.List;
import java.util.Set;

/**
 * How saving what somebody typed went.
 *
 * @param version of the report now
 * @param draft what is stored now, with what others have written meanwhile
 * @param invalid paths of the fields that were not saved, because they are too long or no number
 * @param overwritten what others had written into the same fields meanwhile; it is kept
 */
public record DraftSaved(long version, ReportDraft draft, Set<String> invalid, List<Overwritten> overwritten) {}
