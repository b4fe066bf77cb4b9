# The front door. `make demo` sets up and runs the main job; `make test` sets up and passes the tests.
# Everything goes into .venv/ and runs/, nothing into the system.

PYTHON ?= $(firstword $(foreach p,python3.11 python3.13 python3.12 python3.10 python3,$(shell command -v $(p) 2>/dev/null)))
BIN := .venv/bin
DATA ?= $(if $(LEUKOSCOPE_DATA),$(LEUKOSCOPE_DATA),../shared/data)
FIELDS ?= $(wildcard $(DATA)/chula_fields/images)
DEMO_HOME ?= runs/demo

export LEUKOSCOPE_DATA := $(DATA)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint bench focus-series crowds scales leukaemic-fields
.PHONY: soak-log soak-kiosk soak-counting soak-camera soak-memory soak-history
.PHONY: load-hub load-hub-tables models crossval crossval-cnmc pair leave-out paper fields cell-packs packs
.PHONY: experiments try-network try-fit try-picture try-teacher try-colour parity-runtimes reports bundle
.PHONY: verify-arm verify-units verify-picamera power-cuts full-card guides screenshots translations page-pictures
.PHONY: system-packages clean soak-lost soak-exams

# A screen gets the kiosk, else the same job runs headless, prints the result and ends by itself.
demo: .venv/edge
	LEUKOSCOPE_HOME=$(DEMO_HOME) $(BIN)/leukoscope kiosk --windowed --sample DEMO-1 --operator demo \
		--source simulated$(if $(FIELDS),:$(FIELDS))
	LEUKOSCOPE_HOME=$(DEMO_HOME) $(BIN)/leukoscope log list
	LEUKOSCOPE_HOME=$(DEMO_HOME) $(BIN)/leukoscope log verify

test: export QT_QUICK_BACKEND := software
test: export QT_QPA_PLATFORM := $(if $(DISPLAY),xcb,offscreen)
test: .venv/all
	@sh deploy/system-packages.sh --if-missing $(BIN)/python
	$(BIN)/python -m pytest $(ARGS)

lint: .venv/all
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --config setup.cfg

# The device against its targets, then its reader against other runtimes in environments of their own: OpenVINO's and
# tflite-runtime's NumPy is not ours, and tf2onnx, which takes the int8 weights to ONNX Runtime, reads with TensorFlow.
bench: .venv/all
	mkdir -p runs
	$(BIN)/leukoscope bench --json runs/bench.json
	test -d .venv-rivals || $(PYTHON) -m venv .venv-rivals
	-.venv-rivals/bin/python -m pip install --quiet openvino
	test -d .venv-onnx || $(PYTHON) -m venv .venv-onnx
	-.venv-onnx/bin/python -m pip install --quiet onnxruntime tf2onnx tensorflow-cpu
	test -d .venv-tflite || $(PYTHON) -m venv .venv-tflite
	-.venv-tflite/bin/python -m pip install --quiet 'numpy<2' tflite-runtime
	$(BIN)/python tests/bench/rivals.py --openvino .venv-rivals/bin/python --onnx .venv-onnx/bin/python \
		--tflite .venv-tflite/bin/python --json runs/rivals.json

# The focus meter over a defocus series of real fields: numbers and a figure.
focus-series: .venv/all
	MPLBACKEND=agg PYTHONPATH=tests $(BIN)/python tests/bench/focus_series.py --data $(DATA) --figure runs/focus-series.png

# How many cells are found where they touch, on fields put together from real cells of three laboratories.
crowds: .venv/all
	PYTHONPATH=tests $(BIN)/python tests/bench/crowds.py --data $(DATA)

# How near the truth the scale comes that red cells give, and what touches where none lies alone, field by field.
scales: .venv/all
	PYTHONPATH=tests $(BIN)/python tests/bench/scales.py --data $(DATA)

# What the readers call the cells of the ALL set's fields, at the estimated scale and the right one. PACK tries others.
leukaemic-fields: .venv/all
	PYTHONPATH=tests $(BIN)/python tests/bench/leukaemic_fields.py --data $(DATA) $(PACK:%=--pack %)

# Kills, torn writes, full disks and broken bundles by the hundred; the disks take root.
soak-log: .venv/all
	PYTHONPATH=tests $(BIN)/python -m soak.log

# The runs the shipped packs are made of; an hour on two cores, each goes on where it was stopped.
RUNS ?= runs
TRAIN := $(BIN)/leukoscope-train
CNN_EPOCHS ?= 10
models: crossval
	for kind in mobilenet cnn; do \
		test -f $(RUNS)/field-$$kind/evaluation.json || \
		$(TRAIN) fit --recipe field --architecture $$kind --out $(RUNS)/field-$$kind || exit 1; \
	done

# Every patient of C-NMC held out once, with everything the shipped cell readers learn from, float and int8. The CNN
# learns from the MobileNet of the same fold besides the labels, and sees nothing of a cell's own colour: with two
# fifths of it, it names another hospital's cells worse.
crossval: .venv/all
	$(TRAIN) crossval --architecture mobilenet --out $(RUNS)/crossval-cell-mobilenet
	$(TRAIN) crossval --architecture cnn --variant standardised --epochs $(CNN_EPOCHS) \
		--teachers $(RUNS)/crossval-cell-mobilenet --out $(RUNS)/crossval-cell-cnn
	for kind in mobilenet cnn; do $(BIN)/leukoscope-convert $(RUNS)/crossval-cell-$$kind || exit 1; done

# The same with C-NMC alone: what its patients say where no other laboratory is learnt besides.
crossval-cnmc: .venv/all
	$(TRAIN) crossval --data $(DATA)/cnmc2019_partial --architecture mobilenet --out $(RUNS)/crossval-cnmc-mobilenet
	$(TRAIN) crossval --data $(DATA)/cnmc2019_partial --architecture cnn --epochs 18 \
		--teachers $(RUNS)/crossval-cnmc-mobilenet --out $(RUNS)/crossval-cnmc-cnn
	for kind in mobilenet cnn; do $(BIN)/leukoscope-convert $(RUNS)/crossval-cnmc-$$kind || exit 1; done

# One change of the cell recipe at a time over the same five folds, in one table for each part of it, which go into the
# report. Short fits of C-NMC alone, so differences are of early learning; how much colour is left is tried with all
# laboratories, whose own colours it is about. What is finished is not fitted again.
TRY_network := alpha-0.25 v2-0.35 v3-small scratch group-norm batch-norm
TRY_fit := no-size no-measuring only-morphometry mixup no-ema last
TRY_picture := size-128 less-blur no-neighbours no-stain
TRIED = $(RUNS)/experiments
TRIAL = $(TRAIN) crossval --data $(DATA)/cnmc2019_partial --epochs 3
experiments: try-network try-fit try-picture try-teacher try-colour

try-network try-fit try-picture: try-%: .venv/all
	for variant in recipe $(TRY_$*); do \
		$(TRIAL) --variant $$variant --out $(TRIED)/$$variant || exit 1; \
	done
	$(TRAIN) compare $(addprefix $(TRIED)/,recipe $(TRY_$*)) --out docs/experiments/$*.json

# Folds that learn from other folds' models besides the labels: from their like, and from a larger network's.
try-teacher: .venv/all
	for variant in recipe v2-1.0; do \
		$(TRIAL) --variant $$variant --out $(TRIED)/$$variant || exit 1; \
		$(TRIAL) --teachers $(TRIED)/$$variant --out $(TRIED)/taught-by-$$variant || exit 1; \
	done
	$(TRAIN) compare $(addprefix $(TRIED)/,recipe v2-1.0 taught-by-recipe taught-by-v2-1.0) \
		--out docs/experiments/teacher.json

try-colour: crossval
	for variant in standardised own-colour within-source; do \
		$(TRAIN) crossval --variant $$variant --out $(RUNS)/colour/$$variant || exit 1; \
	done
	$(TRAIN) compare $(RUNS)/crossval-cell-mobilenet $(addprefix $(RUNS)/colour/,standardised own-colour within-source) \
		--out docs/experiments/colour.json

# One laboratory kept out of training altogether and tested on, for each that shares its classes with another. What
# is finished is shown again. VARIANT tries a change of the recipe.
SOURCES ?= cnmc2019 taleqani_all4 pbc_barcelona lmu_munich chula
LEAVE_OUT_EPOCHS ?= 4
VARIANT ?= recipe
leave-out: .venv/all
	for source in $(SOURCES); do \
		run=$(RUNS)/cell-mobilenet-without-$$source$(if $(filter recipe,$(VARIANT)),,-$(VARIANT)); \
		if test -f $$run/evaluation.json; then $(TRAIN) evaluate $$run || exit 1; else \
			$(TRAIN) fit --leave-out $$source --variant $(VARIANT) --epochs $(LEAVE_OUT_EPOCHS) --out $$run || exit 1; \
		fi; \
	done

# Both readers together and the device's flag rule, patient by patient, from the folds of crossval.
pair: crossval
	$(TRAIN) pair $(RUNS)/crossval-cell-mobilenet $(RUNS)/crossval-cell-cnn

# The paper's random split beside colour alone: what its 100 % is worth. The paper has 50 epochs.
PAPER_EPOCHS ?= 50
paper: .venv/all
	for kind in mobilenet cnn; do \
		$(TRAIN) paper --architecture $$kind --epochs $(PAPER_EPOCHS) --out $(RUNS)/paper-$$kind || exit 1; \
	done

# Locator and shipped readers on whole fields of two hospitals: the readers have seen boxed cells of the first, and
# nothing of the second.
fields: .venv/edge
	$(BIN)/leukoscope locate $(DATA)/chula_fields/images --truth $(DATA)/chula_fields/labels --tuned-on-every 2
	$(BIN)/leukoscope locate $(DATA)/bccd_fields/JPEGImages --truth $(DATA)/bccd_fields/Annotations --tuned-on-every 4
	$(BIN)/leukoscope analyze $(DATA)/chula_fields/images
	$(BIN)/leukoscope analyze $(DATA)/bccd_fields/JPEGImages

# Converts finished training runs below RUNS into the packs the app ships. The cell packs are one fold of the
# cross-validation, of those whose readers both are int8 throughout the one that loses least by it; the threshold is
# chosen and measured on the patients of all folds. The first reader's pack is made last: it states what both are worth
# together, and its card what the runs of leave-out found.
CELL_FOLD ?= 4
CELL_VERSION ?= 0.9.0
FIELD_VERSION ?= 0.2.0
CELL_RUN = $(RUNS)/crossval-cell-$(1)/seed-0-fold-$(CELL_FOLD)
cell-packs: .venv/all
	$(BIN)/leukoscope-convert $(call CELL_RUN,cnn) --out edge_app/packs --name cell-cnn --version $(CELL_VERSION)
	$(BIN)/leukoscope-convert $(call CELL_RUN,mobilenet) --out edge_app/packs --name cell-mobilenet \
		--version $(CELL_VERSION) --second edge_app/packs/cell-cnn-$(CELL_VERSION).lpack \
		--second-run $(call CELL_RUN,cnn) $(SOURCES:%=--left-out $(RUNS)/cell-mobilenet-without-%)

packs: cell-packs
	for kind in mobilenet cnn; do \
		$(BIN)/leukoscope-convert $(RUNS)/field-$$kind --out edge_app/packs --name field-$$kind \
			--version $(FIELD_VERSION) || exit 1; \
	done

# The shipped models in LiteRT, tf.lite and tflite-runtime, which needs Python 3.11 or older and NumPy 1; and whether
# tflite-runtime takes crops together as LiteRT does.
parity-runtimes: .venv/all
	test -d .venv-tflite || $(PYTHON) -m venv .venv-tflite
	.venv-tflite/bin/python -m pip install --quiet 'numpy<2' tflite-runtime pydantic cryptography
	mkdir -p runs/runtimes
	$(BIN)/python -m converter.runtimes answers litert edge_app/packs runs/runtimes/litert.npz
	$(BIN)/python -m converter.runtimes answers tensorflow edge_app/packs runs/runtimes/tf.lite.npz
	.venv-tflite/bin/python -m converter.runtimes answers tflite_runtime edge_app/packs runs/runtimes/tflite-runtime.npz
	$(BIN)/python -m converter.runtimes compare $(addprefix runs/runtimes/,litert.npz tf.lite.npz tflite-runtime.npz)
	.venv-tflite/bin/python tests/inference/batches.py tflite_runtime edge_app/packs

# Rebuilds the page of every finished run and cross-validation below RUNS from what they keep; fits nothing.
VARIANTS ?= $(wildcard docs/experiments/*.json)
PACKS ?= $(wildcard edge_app/packs/*.lpack)
reports: .venv/all
	@test -d $(RUNS) || { echo "There are no runs in $(RUNS); make some with leukoscope-train crossval or fit."; exit 1; }
	$(BIN)/leukoscope-train report $(RUNS) --out $(RUNS)/report.html \
		$(VARIANTS:%=--variants %) $(PACKS:%=--pack %)

# Everything a board needs to install without a network, in one signed file: pi-bookworm, pi-trixie, jetson-jp6, pc.
BOARD ?= pi-bookworm
bundle: .venv/all
	$(BIN)/python -m deploy.bundle $(BOARD) --out dist

# Installs the bundle in an emulated arm64 Debian without a network, runs the self-test and an exam there: pi-bookworm,
# pi-trixie. As root; the Debian roots stay in build/arm.
verify-arm: bundle
	sh deploy/verify-arm.sh $(BOARD) dist build/arm

# Boots a container with its own systemd, installs the PC's bundle and kills, hangs and updates the kiosk. As root.
verify-units:
	$(MAKE) bundle BOARD=pc
	sh deploy/verify-units.sh dist build/units

# Reads frames through the real picamera2 from libcamera's virtual camera, in a Debian Trixie. As root.
verify-picamera: .venv/all
	sh deploy/verify-picamera.sh $(BIN)/python build/picamera

# Kills the updater at random moments in a scratch root; after each a version must start.
CUTS ?= 50
power-cuts: .venv/all
	$(BIN)/python -m tests.deploy.power_cut --cuts $(CUTS)

# Lets an update run out of room at each of its steps in a scratch root; the version before must start. As root.
full-card: .venv/all
	$(BIN)/python -m tests.deploy.full_card

# The quick starts and the poster as sheets of A4, to lie on the stick beside the bundle: dist/guides.
guides: .venv/edge
	$(BIN)/python docs/guides/printed.py

# What Debian and Raspberry Pi OS lack for Qt's window, once, as root.
system-packages:
	sh deploy/system-packages.sh

.venv/python:
	@test -n "$(PYTHON)" || { echo "Leukoscope needs Python 3.10 or newer: apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv is missing: apt-get install python3-venv"; exit 1; }
	@touch $@

.venv/edge: setup.cfg pyproject.toml | .venv/python
	$(BIN)/python -m pip install --quiet --editable '.[edge]'
	@touch $@

.venv/all: setup.cfg pyproject.toml | .venv/python
	$(BIN)/python -m pip install --quiet --editable '.[edge,training,hub,postgres,dev]'
	@touch $@ .venv/edge

clean:
	rm -rf --one-file-system .venv build dist *.egg-info

# Drawn slides of 30 fields with overlaps and revisits, whose every cell is known, counted as the kiosk would.
soak-counting: .venv/all
	PYTHONPATH=tests $(BIN)/python -m soak.counting

# An exam of ten minutes whose camera is unplugged every 20 s, held against the drawn slide.
soak-camera: .venv/all
	PYTHONPATH=tests $(BIN)/python -m soak.dropouts --minutes 10 --every 20

# Slides wandered over by a hand, most frames never looked at, the place lost again and again: nothing counted twice.
soak-lost: .venv/all
	PYTHONPATH=tests $(BIN)/python -m soak.lost

# Random taps on the real window while the analysis counts: exceptions, leaks, and how long the screen was held up.
MINUTES ?= 30
SEED ?= 1
soak-kiosk: .venv/all
	QT_QUICK_BACKEND=software QT_QPA_PLATFORM=$(if $(DISPLAY),xcb,offscreen) PYTHONPATH=tests \
		$(BIN)/python -m soak.kiosk --minutes $(MINUTES) --seed $(SEED)

# Exams one after the other in the real window, counted, looked through, signed and saved: memory after each step.
EXAMS ?= 5
CELLS ?= 200
soak-exams: .venv/all
	$(AS_UNIT) QT_QUICK_BACKEND=software QT_QPA_PLATFORM=$(if $(DISPLAY),xcb,offscreen) PYTHONPATH=tests \
		$(BIN)/python -m soak.exams --exams $(EXAMS) --cells $(CELLS) --seed $(SEED)

# Every page of the kiosk as a picture in two sizes and three scripts, to be looked at: runs/pages.
page-pictures: .venv/all
	QT_QUICK_BACKEND=software PYTHONPATH=tests:tests/kiosk \
		$(if $(DISPLAY),,xvfb-run -a -s "-screen 0 1920x1080x24") $(BIN)/python -m soak.pages

# What the kiosk holds in memory while a drawn slide moves under it, and how fast that grows.
soak-memory: .venv/all
	PYTHONPATH=tests $(BIN)/python -m soak.memory --minutes $(MINUTES)

# How the hub bears 50 devices with 10,000 exams of 200 cells, on SQLite and PostgreSQL (apt-get install postgresql).
load-hub: .venv/all
	PYTHONPATH=tests $(BIN)/python -m soak.hub_load $(ARGS)

# What COPY and partitions by month would bring the hub on PostgreSQL.
load-hub-tables: .venv/all
	PYTHONPATH=tests $(BIN)/python -m soak.hub_tables $(ARGS)

# How long a person waits for past exams in a log of 2,000, and what memory they take.
soak-history: .venv/all
	PYTHONPATH=tests $(BIN)/python -m soak.history

# Finds new texts of the screen, for Qt Linguist, and compiles what is translated.
QT_TOOLS = $(shell $(BIN)/python -c "import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).parent)")
LANGUAGES := fr es pt sw hi ar
translations: .venv/edge
	for code in $(LANGUAGES); do file=edge_app/kiosk/i18n/leukoscope_$$code && \
		$(QT_TOOLS)/lupdate -no-obsolete -locations none -source-language en -target-language $$code \
			-tr-function-alias tr+=say,tr+=self \
			$$(find edge_app/kiosk edge_app/report -name '*.py' -o -name '*.qml' | LC_ALL=C sort) -ts $$file.ts && \
		$(QT_TOOLS)/lrelease $$file.ts -qm $$file.qm || exit 1; done

# README's pictures: a real exam on the drawn slide, on a virtual screen where there is none; and the guides'.
screenshots: .venv/edge
	$(if $(DISPLAY),,xvfb-run -a -s "-screen 0 1920x1080x24") $(BIN)/python docs/screenshots.py
	$(if $(DISPLAY),,xvfb-run -a -s "-screen 0 1920x1080x24") $(BIN)/python docs/guides/pictures.py
