package dev.handover.chassis.house.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A complete document has no gap, and each gap that is looked for is found where there is one. */
class ContractGapsTest {

    private static final String SAMPLE = "complete.yaml";

    @Test
    void aCompleteDocumentHasNoGap() {
        assertEquals(List.of(), ContractGaps.of(ApiDocument.of(BrokenSample.whole(SAMPLE))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/paths/~1v1~1notes/get/operationId | - | GET /v1/notes has no operationId",
                "/paths/~1v1~1notes/get/summary | - | GET /v1/notes has no summary",
                "/paths/~1v1~1notes/get/description | - | GET /v1/notes has no description",
                "/paths/~1v1~1notes/get/tags | - | GET /v1/notes has no tag",
                "/paths/~1v1~1notes/get/operationId | writeNote | POST /v1/notes shares its operationId",
                "/paths/~1v1~1notes/get/security | - | GET /v1/notes says nothing on security",
                "/paths/~1v1~1notes/get/security/0/oauth2 | [] | GET /v1/notes names no scope",
                "/paths/~1v1~1notes/get/parameters/0/description | - | parameter limit has no description",
                "/paths/~1v1~1notes/get/parameters/0/schema/maximum | - | parameter limit is a number without maximum",
                "/paths/~1v1~1notes/post/responses/201/content | - | POST /v1/notes answer 201 has no body",
                "/paths/~1v1~1notes/post/responses/201/content/application~1json/schema | - | application/json has no schema",
                "/paths/~1v1~1notes/post/responses/429/content | - | POST /v1/notes answer 429 has no problem document",
                "/paths/~1v1~1notes/post/responses/429/content/application~1problem+json/example | - | answer 429 application/problem+json has no example",
                "/paths/~1v1~1notes/get/responses/200/content/text~1csv/example | - | text/csv has no example",
                "/components/schemas/NewNote/examples | - | POST /v1/notes request application/json has no example",
                "/components/schemas/NewNote/examples/0 | {txet: x} | has an example that its schema refuses",
                "/paths/~1v1~1notes/post/requestBody/content/application~1merge-patch+json"
                        + " | {schema: {$ref: '#/components/schemas/NewNote'}} | POST /v1/notes is a merge patch that requires fields",
                "/components/schemas/Note/required | - | schema Note does not say which fields are required",
                "/components/schemas/Note/properties/text/maxLength | - | schema Note.text is a text without maxLength",
                "/components/schemas/Note/properties/text/maximum | 9 | schema Note.text is a text with the bounds of a number",
                "/components/schemas/NoteList/properties/items/maxItems | - | schema NoteList.items is a list without maxItems",
                "/components/schemas/NewNote/properties/stars/minimum | - | schema NewNote.stars is a number without minimum",
                "/components/schemas/NewNote/properties/labels/maxProperties | - | schema NewNote.labels is a map without maxProperties",
                "/components/schemas/Override | {type: string, maxLength: 9} | schema Override is called like a type",
                "/components/schemas/JsonNode | {type: string, maxLength: 9} | schema JsonNode is called like a type",
                "/paths/~1v1~1notes/post/requestBody/content/multipart~1form-data | {schema: {type: object, properties: {file: {type: string, maxLength: 9}}}, example: {file: x}} | names the fields of a form that is not the body's first",
                "/components/schemas/Import | {type: string, maxLength: 9} | schema Import is a word of Java or TypeScript",
                "/components/schemas/NewNote/properties/text/type | - | schema NewNote.text has bounds and no type",
                "/components/schemas/Forgotten | {type: string, maxLength: 9} | schema Forgotten is not used",
                "/components/securitySchemes | {} | no security scheme explains the scope note:read",
                "/components/securitySchemes/oauth2/flows/clientCredentials/scopes/note:read | '' | no security scheme explains the scope note:read",
                "/components/securitySchemes/SecurityScheme | {type: http, scheme: bearer} | SecurityScheme is called like a type",
                "/components/schemas/Note/properties/text/description | It is made anew. | says `anew`",
                "/paths/~1v1~1notes/get/summary | What strangers see | says `strangers`",
                "/info/description | It counts no more. | says `counts no more`",
            })
    void aGapIsNamed(String place, String value, String gap) {
        List<String> gaps = ContractGaps.of(ApiDocument.of(BrokenSample.of(SAMPLE, place, value == null ? "" : value)));
        assertTrue(gaps.stream().anyMatch(found -> found.contains(gap)), gaps.toString());
    }
}
