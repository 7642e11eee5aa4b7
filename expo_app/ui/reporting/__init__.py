"""The parts of the Report page: true previews of its pages, and what is to be written of them."""
