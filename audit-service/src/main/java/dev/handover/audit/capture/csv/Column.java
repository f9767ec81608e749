package dev.handover.audit.capture.csv;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a column of an export means, with the headings it goes by. Toggl always writes English; Clockify writes the
 * user's language, and a workspace can rename "Task". Sums of money and custom fields mean nothing here.
 */
public enum Column {
    USER("user", "usuario", "utilizador", "do utilizador", "benutzer", "nutzer", "utilisateur", "utente"),
    EMAIL("email", "e-mail", "correo", "correo electronico", "e-mail-adresse", "courriel", "adresse e-mail"),
    CLIENT("client", "client name", "cliente", "kunde"),
    PROJECT("project", "project name", "projeto", "proyecto", "projekt", "projet", "progetto"),
    TASK("task", "activity", "tarefa", "tarea", "aufgabe", "tache", "attivita", "aktivitat"),
    DESCRIPTION("description", "descricao", "descripcion", "beschreibung", "descrizione"),
    TAGS("tags", "tag", "tag(s)", "etiquetas", "etiqueta", "etiquettes", "etichette", "schlagworter"),
    BILLABLE("billable", "faturavel", "facturable", "abrechenbar", "fatturabile"),
    TYPE("type", "tipo", "typ"),
    START_DATE(
            "start date",
            "data de inicio",
            "data inicial",
            "fecha de inicio",
            "fecha inicio",
            "startdatum",
            "date de debut",
            "data di inizio"),
    START_TIME(
            "start time",
            "hora de inicio",
            "hora inicial",
            "hora inicio",
            "startzeit",
            "heure de debut",
            "ora di inizio"),
    END_DATE(
            "end date",
            "data de termino",
            "data final",
            "data de fim",
            "fecha de finalizacion",
            "fecha de fin",
            "fecha fin",
            "fecha final",
            "enddatum",
            "date de fin",
            "data di fine"),
    END_TIME(
            "end time",
            "hora de termino",
            "hora final",
            "hora de fim",
            "hora de finalizacion",
            "hora de fin",
            "hora fin",
            "endzeit",
            "heure de fin",
            "ora di fine"),
    DURATION("duration"),
    DURATION_HOURS(
            "duration (h)",
            "time (h)",
            "duracao (h)",
            "duracion (h)",
            "dauer (h)",
            "duree (h)",
            "durata (h)",
            "tempo (h)",
            "tiempo (h)",
            "zeit (h)",
            "temps (h)"),
    DURATION_DECIMAL(
            "duration (decimal)",
            "time (decimal)",
            "duracao (decimal)",
            "duracion (decimal)",
            "dauer (dezimal)",
            "dauer (dezimalzahl)",
            "dauer (decimal)",
            "duree (decimal)",
            "duree (decimale)",
            "durata (decimale)",
            "tempo (decimal)",
            "tiempo (decimal)",
            "zeit (dezimal)",
            "temps (decimal)"),
    CREATED_ON(
            "date of creation",
            "data de criacao",
            "fecha de creacion",
            "fecha creacion",
            "erstellungsdatum",
            "date de creation"),
    DAY("date", "data", "fecha", "datum"),
    START("start"),
    STOP("stop"),
    WORKSPACE("workspace name"),
    AMOUNT("amount"),
    RATE(
            "billable rate",
            "taxa faturavel",
            "tarifa facturable",
            "abrechenbarer satz",
            "taux facturable",
            "tariffa fatturabile"),
    PLACE("location", "place", "working place", "ort", "local", "lugar", "lieu", "luogo");

    private static final Map<String, Column> BY_HEADING = new HashMap<>();

    static {
        for (Column column : values()) {
            for (String heading : column.headings.split("\\|", -1)) {
                BY_HEADING.put(heading, column);
            }
        }
    }

    private final String headings;

    Column(String... headings) {
        this.headings = String.join("|", headings);
    }

    /** Whether durations are among the columns in hours: only Clockify writes them so. */
    public static boolean hasHours(Set<Column> columns) {
        return columns.contains(DURATION_HOURS) || columns.contains(DURATION_DECIMAL);
    }

    /** The column a heading stands for, or null: case, accents, blanks and a currency in brackets don't matter. */
    static Column of(String heading) {
        String plain = plain(heading);
        Column exact = BY_HEADING.get(plain);
        int bracket = plain.indexOf('(');
        if (exact != null || bracket < 1) {
            return exact;
        }
        return BY_HEADING.get(plain.substring(0, bracket).strip());
    }

    /** A heading as headings are compared. */
    static String plain(String heading) {
        StringBuilder plain = new StringBuilder(heading.length());
        boolean gap = false;
        for (char c : Normalizer.normalize(heading, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = plain.length() > 0;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\uFEFF') {
                plain.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return plain.toString();
    }
}
