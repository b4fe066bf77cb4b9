PRAGMA application_id = 1282110307;
BEGIN TRANSACTION;
CREATE TABLE device (id TEXT NOT NULL PRIMARY KEY, created_utc TEXT NOT NULL) STRICT;
INSERT INTO "device" VALUES('01a208fa-1174-786a-880e-3ff4e7ad1cb7','2026-11-23T15:15:35+00:00');
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
INSERT INTO "event" VALUES(1,'01a208fa-118a-76eb-9402-09f4d3939426','01a208fa-1174-786a-880e-3ff4e7ad1cb7','','calibration','{"details":{"um_per_px":0.117},"kind":"calibration","operator":"tester","sha256":"","what":"scale"}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:15:35.947+00:00',42946068778529,'0.1.0','0000000000000000000000000000000000000000000000000000000000000000','c597cf67eb40bbc16476b13651599ad7f915e9a435420cb71561bda984eb6319');
INSERT INTO "event" VALUES(2,'01a208fa-1193-7361-aea2-50bc2f420ea8','01a208fa-1174-786a-880e-3ff4e7ad1cb7','01a208fa-1192-76a1-8ed3-3628dcfe184c','started','{"alpha":0.01,"app_version":"0.1.0","false_blast_rate":0.05,"kind":"started","operator":"tester","packs":[{"architecture":"mobilenet","development_key":true,"name":"cell-mobilenet","sha256":"abababababababababababababababababababababababababababababababab","task":"cell","version":"0.1.0"}],"sample_id":"S-1","simulated":true,"source":"made up","target_cells":100}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:15:35.955+00:00',42946077158614,'0.1.0','c597cf67eb40bbc16476b13651599ad7f915e9a435420cb71561bda984eb6319','124becb4c23934800b013464fbbbb2ee9156b9efa691d6bcc55de357fd2103a3');
INSERT INTO "event" VALUES(3,'01a208fa-119a-7637-a36c-d989f7dbcb72','01a208fa-1174-786a-880e-3ff4e7ad1cb7','01a208fa-1192-76a1-8ed3-3628dcfe184c','field','{"field_id":"field-1","frame_number":1,"height_px":900,"kind":"field","number":1,"picture_sha256":null,"quality":{"meters":[{"hint":"","name":"focus","passed":true,"score":0.8}]},"readings":[],"scale":{"origin":"estimated","um_per_px":0.117},"source_name":"made up","stage_x_um":0.0,"stage_y_um":0.0,"width_px":1440}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:15:35.963+00:00',42946084870245,'0.1.0','124becb4c23934800b013464fbbbb2ee9156b9efa691d6bcc55de357fd2103a3','c15a1a5b3497af8c219c239062f69355d9673871f0e0b0618c38e52d65cb6acf');
INSERT INTO "event" VALUES(4,'01a208fa-119b-7095-af53-573fd03af8de','01a208fa-1174-786a-880e-3ff4e7ad1cb7','01a208fa-1192-76a1-8ed3-3628dcfe184c','cell','{"assigned":"neutrophil","box_px":{"height":90.0,"width":100.0,"x":10.0,"y":20.0},"box_um":{"height":10.53,"width":11.7,"x":1.17,"y":2.34},"cell_id":"cell-1","crop_sha256":null,"detection_confidence":0.9,"disagreement":false,"field_id":"field-1","kind":"cell","readings":[{"pack_sha256":"abababababababababababababababababababababababababababababababab","probabilities":{"lymphoblast":0.1,"neutrophil":0.9},"reader":"mobilenet"}]}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:15:35.963+00:00',42946085192796,'0.1.0','c15a1a5b3497af8c219c239062f69355d9673871f0e0b0618c38e52d65cb6acf','9ed0caac93b17cd82001d7fad2aa5f02f70d79c21cd2da59293641b7b4fd1e3c');
INSERT INTO "event" VALUES(5,'01a208fa-119b-744a-b03a-a0f5f651bdfc','01a208fa-1174-786a-880e-3ff4e7ad1cb7','01a208fa-1192-76a1-8ed3-3628dcfe184c','cell','{"assigned":"lymphoblast","box_px":{"height":90.0,"width":100.0,"x":10.0,"y":20.0},"box_um":{"height":10.53,"width":11.7,"x":1.17,"y":2.34},"cell_id":"cell-2","crop_sha256":null,"detection_confidence":0.9,"disagreement":false,"field_id":"field-1","kind":"cell","readings":[{"pack_sha256":"abababababababababababababababababababababababababababababababab","probabilities":{"lymphoblast":0.1,"neutrophil":0.9},"reader":"mobilenet"}]}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:15:35.963+00:00',42946085417485,'0.1.0','9ed0caac93b17cd82001d7fad2aa5f02f70d79c21cd2da59293641b7b4fd1e3c','5dcb01f16572a4b824af5dce3b8bb9e474a4afe3620e91d2910f75a524e211f1');
INSERT INTO "event" VALUES(6,'01a208fa-11a3-77bd-a7f9-26264d4532da','01a208fa-1174-786a-880e-3ff4e7ad1cb7','01a208fa-1192-76a1-8ed3-3628dcfe184c','reclassified','{"assigned":"lymphocyte","cell_id":"cell-2","kind":"reclassified","operator":"tester"}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:15:35.971+00:00',42946092926816,'0.1.0','5dcb01f16572a4b824af5dce3b8bb9e474a4afe3620e91d2910f75a524e211f1','3530c94127813c5c041ad59ed25bcef520eebe98d66ca56631608298fe899ed3');
INSERT INTO "event" VALUES(7,'01a208fa-11a3-7853-a213-dea1ad853155','01a208fa-1174-786a-880e-3ff4e7ad1cb7','01a208fa-1192-76a1-8ed3-3628dcfe184c','ended','{"kind":"ended","reason":"operator"}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:15:35.971+00:00',42946093081345,'0.1.0','3530c94127813c5c041ad59ed25bcef520eebe98d66ca56631608298fe899ed3','218511f5c2d1ecefbe7f9f2eafb4e2c5582f0db7298c7c36daa0da52fe63b32b');
INSERT INTO "event" VALUES(8,'01a208fa-11a3-7dee-8ed2-74c2241955e4','01a208fa-1174-786a-880e-3ff4e7ad1cb7','01a208fa-1192-76a1-8ed3-3628dcfe184c','signed','{"kind":"signed","operator":"tester"}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:15:35.971+00:00',42946093175340,'0.1.0','218511f5c2d1ecefbe7f9f2eafb4e2c5582f0db7298c7c36daa0da52fe63b32b','bfc2fb84b21dc22d2d34f5391d13ae0594f394fb98c5da8ef8ce589d984cfb8a');
INSERT INTO "event" VALUES(9,'01a208fa-11aa-77cf-9d6f-44fee013976a','01a208fa-1174-786a-880e-3ff4e7ad1cb7','01a208fa-11aa-7384-abdd-054904c315ff','started','{"alpha":0.01,"app_version":"0.1.0","false_blast_rate":0.05,"kind":"started","operator":"tester","packs":[{"architecture":"mobilenet","development_key":true,"name":"cell-mobilenet","sha256":"abababababababababababababababababababababababababababababababab","task":"cell","version":"0.1.0"}],"sample_id":"S-2","simulated":true,"source":"made up","target_cells":100}','397133a0-01da-4438-87dd-f8aaa1ec1021','2026-11-23T15:15:35.978+00:00',42946100639116,'0.1.0','bfc2fb84b21dc22d2d34f5391d13ae0594f394fb98c5da8ef8ce589d984cfb8a','3a015b0cd026dbdab908a00c5774799249c67b795f3bc82c15aebc95912f1328');
CREATE TABLE head (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            sequence INTEGER NOT NULL,
            hash TEXT NOT NULL
        ) STRICT
        ;
INSERT INTO "head" VALUES(1,9,'3a015b0cd026dbdab908a00c5774799249c67b795f3bc82c15aebc95912f1328');
CREATE TABLE schema_migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_utc TEXT NOT NULL) STRICT;
INSERT INTO "schema_migration" VALUES(1,'first_schema','2026-11-23T15:15:35+00:00');
CREATE INDEX event_exam ON event (exam_uuid, sequence);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
COMMIT;
