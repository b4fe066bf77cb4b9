PRAGMA application_id = 1282110307;
BEGIN TRANSACTION;
CREATE TABLE device (id TEXT NOT NULL PRIMARY KEY, created_utc TEXT NOT NULL) STRICT;
INSERT INTO "device" VALUES('01a20921-ec97-7e82-928a-b2c2b8f5ca6f','2026-11-23T15:59:07+00:00');
CREATE TABLE event (
            sequence INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE,
            device_id TEXT NOT NULL REFERENCES device (id),
            exam_uuid TEXT NOT NULL,
            kind TEXT NOT NULL,
            body TEXT NOT NULL,
            boot_id TEXT NOT NULL,
            wall_time_utc TEXT NOT NULL,
            monotonic_ns INTEGER NOT NULL,
            app_version TEXT NOT NULL,
            previous_hash TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT
        ;
INSERT INTO "event" VALUES(1,'01a20921-ecb7-7538-919c-d48d06cc29d4','01a20921-ec97-7e82-928a-b2c2b8f5ca6f','','calibration','{"details":{"um_per_px":0.117},"kind":"calibration","operator":"tester","sha256":"","what":"scale"}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:59:07.959+00:00',45558081167444,'0.1.0','0000000000000000000000000000000000000000000000000000000000000000','8280792e144edeb82ca1abf11b383a208b76c77a267a83f05a843a09bd2623e4');
INSERT INTO "event" VALUES(2,'01a20921-ecbe-7b62-80d8-2aa7fe3bac7e','01a20921-ec97-7e82-928a-b2c2b8f5ca6f','01a20921-ecbe-77bd-9bd4-d847fa22487e','started','{"alpha":0.01,"app_version":"0.1.0","false_blast_rate":0.05,"kind":"started","operator":"tester","packs":[{"architecture":"mobilenet","development_key":true,"name":"cell-mobilenet","sha256":"abababababababababababababababababababababababababababababababab","task":"cell","version":"0.1.0"}],"sample_id":"S-1","simulated":true,"source":"made up","target_cells":100}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:59:07.966+00:00',45558088724705,'0.1.0','8280792e144edeb82ca1abf11b383a208b76c77a267a83f05a843a09bd2623e4','a342c33e7b5edee63a198f98b8ab0acb3f1f8000c9f6b95db6c47b0313207cf7');
INSERT INTO "event" VALUES(3,'01a20921-ecc2-797c-96dd-347c8a0dd1e7','01a20921-ec97-7e82-928a-b2c2b8f5ca6f','01a20921-ecbe-77bd-9bd4-d847fa22487e','field','{"field_id":"field-1","frame_number":1,"height_px":900,"kind":"field","number":1,"picture_sha256":null,"quality":{"meters":[{"hint":"","name":"focus","passed":true,"score":0.8}]},"readings":[],"scale":{"origin":"estimated","um_per_px":0.117},"source_name":"made up","stage_x_um":0.0,"stage_y_um":0.0,"width_px":1440}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:59:07.970+00:00',45558092370322,'0.1.0','a342c33e7b5edee63a198f98b8ab0acb3f1f8000c9f6b95db6c47b0313207cf7','00ffcb65548f7bc122fcf0f4eafee7aca85f954c3a384c0444246bd8a45fb5c8');
INSERT INTO "event" VALUES(4,'01a20921-ecc2-797c-96dd-347c8a0dd1e8','01a20921-ec97-7e82-928a-b2c2b8f5ca6f','01a20921-ecbe-77bd-9bd4-d847fa22487e','cell','{"assigned":"neutrophil","box_px":{"height":90.0,"width":100.0,"x":10.0,"y":20.0},"box_um":{"height":10.53,"width":11.7,"x":1.17,"y":2.34},"cell_id":"cell-1","crop_sha256":null,"detection_confidence":0.9,"disagreement":false,"field_id":"field-1","kind":"cell","readings":[{"pack_sha256":"abababababababababababababababababababababababababababababababab","probabilities":{"lymphoblast":0.1,"neutrophil":0.9},"reader":"mobilenet"}]}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:59:07.970+00:00',45558092581175,'0.1.0','00ffcb65548f7bc122fcf0f4eafee7aca85f954c3a384c0444246bd8a45fb5c8','e953164d9c71b5eb938fab11b264de2306c21a9a18d7e9e37364df7471c04f6b');
INSERT INTO "event" VALUES(5,'01a20921-ecc2-797c-96dd-347c8a0dd1e9','01a20921-ec97-7e82-928a-b2c2b8f5ca6f','01a20921-ecbe-77bd-9bd4-d847fa22487e','cell','{"assigned":"lymphoblast","box_px":{"height":90.0,"width":100.0,"x":10.0,"y":20.0},"box_um":{"height":10.53,"width":11.7,"x":1.17,"y":2.34},"cell_id":"cell-2","crop_sha256":null,"detection_confidence":0.9,"disagreement":false,"field_id":"field-1","kind":"cell","readings":[{"pack_sha256":"abababababababababababababababababababababababababababababababab","probabilities":{"lymphoblast":0.1,"neutrophil":0.9},"reader":"mobilenet"}]}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:59:07.971+00:00',45558092771440,'0.1.0','e953164d9c71b5eb938fab11b264de2306c21a9a18d7e9e37364df7471c04f6b','e76087a3b9aa7cbea72afd7bbec306d9521a41ceadc4c3e3e5e6f6aff9639de8');
INSERT INTO "event" VALUES(6,'01a20921-ecce-7510-a191-bcfe3c4c57ee','01a20921-ec97-7e82-928a-b2c2b8f5ca6f','01a20921-ecbe-77bd-9bd4-d847fa22487e','reclassified','{"assigned":"lymphocyte","cell_id":"cell-2","kind":"reclassified","operator":"tester"}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:59:07.983+00:00',45558104794016,'0.1.0','e76087a3b9aa7cbea72afd7bbec306d9521a41ceadc4c3e3e5e6f6aff9639de8','e2a1158e9e82c7686acc7bb5f3a534ba552a4d117d67ed5a2bd17c885fad28ce');
INSERT INTO "event" VALUES(7,'01a20921-eccf-795a-8ee1-3dc2ec498b08','01a20921-ec97-7e82-928a-b2c2b8f5ca6f','01a20921-ecbe-77bd-9bd4-d847fa22487e','ended','{"kind":"ended","reason":"operator"}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:59:07.983+00:00',45558105079569,'0.1.0','e2a1158e9e82c7686acc7bb5f3a534ba552a4d117d67ed5a2bd17c885fad28ce','a38cf6b237252c50e31b489a6c3ac7198da68c4a5508bd02f97d2797ac580c83');
INSERT INTO "event" VALUES(8,'01a20921-eccf-7cdb-9ff7-d0575fb69538','01a20921-ec97-7e82-928a-b2c2b8f5ca6f','01a20921-ecbe-77bd-9bd4-d847fa22487e','signed','{"kind":"signed","operator":"tester"}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:59:07.983+00:00',45558105297315,'0.1.0','a38cf6b237252c50e31b489a6c3ac7198da68c4a5508bd02f97d2797ac580c83','26330ca40c18c3e9cac1f977468bc653e0fd76ef4661663b2d6478d2067d3418');
INSERT INTO "event" VALUES(9,'01a20921-ecd0-7655-8485-84f30866aa5d','01a20921-ec97-7e82-928a-b2c2b8f5ca6f','','checkpoint','{"hash":"26330ca40c18c3e9cac1f977468bc653e0fd76ef4661663b2d6478d2067d3418","kind":"checkpoint","public_key":"545f4e5edbb82bf44bb7e4463ab9b40a1a922f50b7dc84ea44ee2c993bd2bd0f","sequence":8,"signature":"e520f1ce653cab1dd0b7f4ea800ec073cbbcb595f79e1595093caf0d386520500df084258157b3cfd8f036b3a826ad205394b53387b2377035204811bf291505"}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:59:07.984+00:00',45558106222009,'0.1.0','26330ca40c18c3e9cac1f977468bc653e0fd76ef4661663b2d6478d2067d3418','cb01a9030ae319f6fef572e6b99bc96d18cfe78ca93b8f17f46343f11d18ca76');
INSERT INTO "event" VALUES(10,'01a20921-ecd2-7dac-83e1-c18407e3f234','01a20921-ec97-7e82-928a-b2c2b8f5ca6f','01a20921-ecd2-7dac-83e1-c18407e3f233','started','{"alpha":0.01,"app_version":"0.1.0","false_blast_rate":0.05,"kind":"started","operator":"tester","packs":[{"architecture":"mobilenet","development_key":true,"name":"cell-mobilenet","sha256":"abababababababababababababababababababababababababababababababab","task":"cell","version":"0.1.0"}],"sample_id":"S-2","simulated":true,"source":"made up","target_cells":100}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:59:07.986+00:00',45558108300875,'0.1.0','cb01a9030ae319f6fef572e6b99bc96d18cfe78ca93b8f17f46343f11d18ca76','fb1eb39ae53da7c5c865801ec1db35f480de09406e9e3445c37e909475a286d4');
CREATE TABLE head (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            sequence INTEGER NOT NULL,
            hash TEXT NOT NULL
        ) STRICT
        ;
INSERT INTO "head" VALUES(1,10,'fb1eb39ae53da7c5c865801ec1db35f480de09406e9e3445c37e909475a286d4');
CREATE TABLE schema_migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_utc TEXT NOT NULL) STRICT;
INSERT INTO "schema_migration" VALUES(1,'first_schema','2026-11-23T15:59:07+00:00');
INSERT INTO "schema_migration" VALUES(2,'records_in_order','2026-11-23T15:59:07+00:00');
CREATE INDEX event_exam ON event (exam_uuid, sequence);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_in_order BEFORE INSERT ON event
        WHEN NEW.sequence <> 1 + (SELECT ifnull(max(sequence), 0) FROM event)
            OR EXISTS (SELECT 1 FROM event WHERE uuid = NEW.uuid)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
COMMIT;
