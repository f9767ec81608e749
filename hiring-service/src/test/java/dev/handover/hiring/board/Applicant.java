package dev.handover.hiring.board;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Somebody who answers the ad on a page. */
record Applicant(String page) {
    static ObjectNode application() throws Exception {
        return (ObjectNode) new ObjectMapper().readTree("""
                        {"name":"Ada Moreno","email":"Ada@Example.org","links":["https://ada.example/work"],
                         "message":"I would look at the unpaid invoices first.","rate":{"amount":"45.50","currency":"EUR"},
                         "availability":"10 hours a week","zone":"Europe/Lisbon","consent":true}""");
    }

    Response apply(ObjectNode body) {
        return given().accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .body(body.toString())
                .post(page + "/applications");
    }
}
