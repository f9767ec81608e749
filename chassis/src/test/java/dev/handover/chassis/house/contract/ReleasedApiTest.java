package dev.handover.chassis.house.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks a client of a released API document is named; what does not is let through. */
class ReleasedApiTest {

    private static final String SAMPLE = "complete.yaml";

    private static List<String> breaksAfter(String place, String value) {
        return ReleasedApi.breaks(
                ApiDocument.of(BrokenSample.whole(SAMPLE)),
                ApiDocument.of(BrokenSample.of(SAMPLE, place, value == null ? "" : value)));
    }

    @Test
    void theSameDocumentBreaksNothing() {
        ApiDocument document = ApiDocument.of(BrokenSample.whole(SAMPLE));
        assertEquals(List.of(), ReleasedApi.breaks(document, document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/paths/~1v1~1notes~1{id} | - | DELETE /v1/notes/{} is gone",
                "/paths/~1v1~1notes/get | - | GET /v1/notes is gone",
                "/paths/~1v1~1notes/get/operationId | getNotes | the operationId was",
                "/paths/~1v1~1notes/get/parameters | [] | the query parameter `limit` is gone",
                "/paths/~1v1~1notes/get/parameters/0/required | true | the query parameter `limit` must be sent now",
                "/paths/~1v1~1notes/get/parameters/1 | {name: q, in: query, required: true, schema: {type: string}} | the query parameter `q` must be sent now",
                "/paths/~1v1~1notes/get/parameters/0/explode | false | the query parameter `limit` is written another way",
                "/paths/~1v1~1notes/get/parameters/0/schema/maximum | 100 | the maximum was 500 and is 100",
                "/paths/~1v1~1notes/get/parameters/0/schema/minimum | 2 | the minimum was 1 and is 2",
                "/paths/~1v1~1notes/get/security/0/oauth2/1 | note:all | a token needs [note:all] now",
                "/paths/~1v1~1notes/post/responses/201 | - | POST /v1/notes answer 201 is gone",
                "/paths/~1v1~1notes/post/responses/201/headers/Location | - | the header Location may be absent now",
                "/paths/~1v1~1notes/get/responses/200/content/text~1csv | - | a body of text/csv does not come any more",
                "/paths/~1v1~1notes/post/requestBody/content | {} | a body of application/json is not taken any more",
                "/components/schemas/NewNote/properties/stars | - | NewNote: the field `stars` is gone",
                "/components/schemas/NewNote/required/1 | stars | NewNote: the field `stars` must be sent now",
                "/components/schemas/NewNote/properties/text/maxLength | 50 | NewNote.text: the maxLength was 100 and is 50",
                "/components/schemas/NewNote/properties/text/pattern | '^x$' | NewNote.text: the pattern was null",
                "/components/schemas/NewNote/properties/stars/type | string | NewNote.stars: the type was [integer] and is [string]",
                "/components/schemas/NewNote/properties/text/enum | [a, b] | NewNote.text: takes only",
                "/components/schemas/Note/properties/text | - | Note: the field `text` is gone",
                "/components/schemas/Note/properties/text/type | [string, 'null'] | Note.text: the type was [string] and is [null, string]",
                "/components/schemas/Note/properties/id/format | - | Note.id: the format was",
                "/components/schemas/Note/required/1 | - | Note: the field `text` may be absent now",
                "/components/schemas/Area/enum/2 | SHED | can be \"SHED\" now",
                "/components/schemas/NoteList/properties/items/items | {$ref: '#/components/schemas/NewNote'} | the schema `Note` is called `NewNote`",
            })
    void aBreakIsNamed(String place, String value, String expected) {
        List<String> breaks = breaksAfter(place, value);
        assertTrue(breaks.stream().anyMatch(one -> one.contains(expected)), breaks.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/paths/~1v1~1notes/get/parameters/1 | {name: q, in: query, schema: {type: string}}",
                "/paths/~1v1~1notes/put | {operationId: replaceNotes, responses: {}}",
                "/paths/~1v1~1notes/get/parameters/0/schema/maximum | 1000",
                "/paths/~1v1~1notes/get/responses/422 | -",
                "/paths/~1v1~1notes/get/summary | List all notes",
                "/components/schemas/NewNote/properties/color | {type: string, maxLength: 7}",
                "/components/schemas/NewNote/properties/text/maxLength | 200",
                "/components/schemas/NewNote/required | []",
                "/components/schemas/Note/properties/color | {type: string, maxLength: 7}",
                "/components/schemas/Area/enum/1 | -",
                "/components/schemas/Problem422/allOf/1/properties/type/enum/1 | 'urn:handover:problem:key-reused'",
            })
    void whatBreaksNobodyIsLetThrough(String place, String value) {
        assertEquals(List.of(), breaksAfter(place, value));
    }
}
