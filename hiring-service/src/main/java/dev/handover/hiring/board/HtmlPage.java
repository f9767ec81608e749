package dev.handover.hiring.board;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API document says of each page for people. */
@Schema(
        name = "HtmlPage",
        type = SchemaType.STRING,
        maxLength = 1_000_000,
        description = "A page for people, without script.",
        examples = "<!DOCTYPE html><html lang=\"en\"><title>Open positions at Blue Lamp</title></html>")
final class HtmlPage {
    private HtmlPage() {}
}
